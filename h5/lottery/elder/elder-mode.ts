import { ELDER_KEY } from '../../ui/elder-key'

const page = () => document.documentElement

/** To the large page or back; boot.ts reads it before anything is painted. A phone that keeps nothing has it for this visit. */
export function switchElder(): void {
  const isElder = page().toggleAttribute('data-elder')
  try {
    if (isElder) localStorage.setItem(ELDER_KEY, '1')
    else localStorage.removeItem(ELDER_KEY)
  } catch {
    // Storage is forbidden here.
  }
}

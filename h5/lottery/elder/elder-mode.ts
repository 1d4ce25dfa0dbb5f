/** Where this phone keeps that its owner wants the large page; boot.ts reads it before anything is painted. */
const ELDER_KEY = 'koi-elder'

const page = () => document.documentElement

/** To the large page or back. A phone that keeps nothing has it for this visit. */
export function switchElder(): void {
  const isElder = page().toggleAttribute('data-elder')
  try {
    if (isElder) localStorage.setItem(ELDER_KEY, '1')
    else localStorage.removeItem(ELDER_KEY)
  } catch {
    // Storage is forbidden here.
  }
}

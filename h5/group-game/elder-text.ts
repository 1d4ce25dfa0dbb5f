import { ELDER_KEY } from '../ui/elder-key'

function likesItLarge(): boolean {
  try {
    return localStorage.getItem(ELDER_KEY) !== null
  } catch {
    // Storage is forbidden here.
    return false
  }
}

/** Whoever likes the large letters of the lottery has them here too. */
export function beAsLargeAsLiked(page: HTMLElement): void {
  page.toggleAttribute('data-elder', likesItLarge())
}

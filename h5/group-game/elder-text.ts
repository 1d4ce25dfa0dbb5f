/** As the lottery keeps it: whoever likes its large letters has them here too. */
const ELDER_KEY = 'koi-elder'

export function beAsLargeAsLiked(page: HTMLElement, habits: Pick<Storage, 'getItem'>): void {
  page.toggleAttribute('data-elder', Boolean(habits.getItem(ELDER_KEY)))
}

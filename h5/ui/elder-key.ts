/** Where a phone keeps that its owner wants large pages. The lottery's first script names it itself: it can use nothing from outside. */
export const ELDER_KEY = 'koi-elder'

/** How a game ended: a won one opens the draw, after a lost one another may be started. */
export type GameEnd = 'won' | 'lost'

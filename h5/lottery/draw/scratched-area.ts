/** The card is scratched open once this much of it is gone. */
const ENOUGH = 0.45

const COLUMNS = 12
const ROWS = 6

export interface ScratchedArea {
  /** A finger was at this point, as parts of the card's width and height. */
  touch(x: number, y: number): void
  isEnough(): boolean
}

/** How much of the card a finger has been over. Counted in cells: reading pixels back would stall a cheap phone. */
export function createScratchedArea(): ScratchedArea {
  const cells = new Set<number>()
  const cell = (part: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(part * count)))
  return {
    touch(x, y) {
      // A fingertip is two cells wide.
      for (const side of [-0.5, 0.5]) cells.add(cell(y, ROWS) * COLUMNS + cell(x + side / COLUMNS, COLUMNS))
    },
    isEnough: () => cells.size >= ENOUGH * COLUMNS * ROWS,
  }
}

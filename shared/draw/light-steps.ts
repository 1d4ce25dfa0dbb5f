import { CELL_PLACES } from './grid-cells'

/** A step while waiting; `grid-run` in DrawGrid.vue says the same. */
export const STEP_MS = 100
/** How much longer the last step is. */
const SLOWEST_MS = 320
/** Twice around at least: a result that came at once still looks drawn. */
const ROUNDS = 2

const CELLS = CELL_PLACES.length

export interface LightStep {
  cell: number
  milliseconds: number
}

/** The light's way from one cell around to another, from the waiting speed to a standstill. */
export function lightSteps(from: number, to: number): LightStep[] {
  const count = ROUNDS * CELLS + ((to - from + CELLS) % CELLS)
  return Array.from({ length: count + 1 }, (_, step) => ({
    cell: (from + step) % CELLS,
    milliseconds: STEP_MS + Math.round(SLOWEST_MS * (step / count) ** 3),
  }))
}

import { CELL_PLACES } from '#shared/draw/grid-cells'
import { lightSteps } from '#shared/draw/light-steps'

/** The light stands on the prize for a moment, so that it is seen, before the result comes up. */
const REST_MS = 900

/** Who wants no motion sees the light come up on the prize. */
const FADE_MS = 500

const lightAt = (cell: number) => {
  const [column, row] = CELL_PLACES[cell]!
  return `translate(${column * 100}%, ${row * 100}%)`
}

/** The cell where the running light is right now, read from its transform. */
function currentCell(light: HTMLElement): number {
  const { transform } = getComputedStyle(light)
  const [, x, y] = /matrix\(.*, ([^,]+), ([^)]+)\)/.exec(transform) ?? []
  const at = (offset: string | undefined, size: number) => Math.round(Number(offset ?? 0) / (size || 1))
  const [column, row] = [at(x, light.offsetWidth), at(y, light.offsetHeight)]
  return Math.max(0, CELL_PLACES.findIndex(([inColumn, inRow]) => inColumn === column && inRow === row))
}

function fadeIn(light: HTMLElement, cell: number): Animation {
  const transform = lightAt(cell)
  return light.animate([{ opacity: 0, transform }, { opacity: 1, transform }], { duration: FADE_MS, fill: 'forwards', endDelay: REST_MS })
}

function runOut(light: HTMLElement, cell: number): Animation {
  const steps = lightSteps(currentCell(light), cell)
  const duration = steps.reduce((total, { milliseconds }) => total + milliseconds, 0)
  let passed = 0
  const keyframes = steps.map(({ cell: at, milliseconds }) => {
    const offset = passed / duration
    passed += milliseconds
    return { offset, opacity: 1, transform: lightAt(at), easing: 'step-end' }
  })
  keyframes.push({ offset: 1, opacity: 1, transform: lightAt(cell), easing: 'linear' })
  return light.animate(keyframes, { duration, fill: 'forwards', endDelay: REST_MS })
}

/** Lets the light run out on a cell. Resolves when it has rested there. */
export async function landLight(light: HTMLElement, cell: number): Promise<void> {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  await (isStill ? fadeIn : runOut)(light, cell).finished
}

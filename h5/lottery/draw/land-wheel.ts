/** One turn while waiting; `wheel-turn` in DrawWheel.vue says the same. */
const TURN_MS = 1000
/** The slowing curve starts twice as fast as its average: with this length it starts at the speed of the waiting turn. */
const SLOWING = 'cubic-bezier(0.25, 0.5, 0.25, 1)'
const STARTING_SPEED = 2
/** The wheel stands on the prize for a moment, so that it is seen, before the result comes up. */
const REST_MS = 700

/** Where a turning element stands right now, read from its transform. */
function currentAngle(element: Element): number {
  const [, cos, sin] = /matrix\(([^,]+), ([^,]+)/.exec(getComputedStyle(element).transform) ?? []
  return (Math.atan2(Number(sin ?? 0), Number(cos ?? 1)) * 180) / Math.PI
}

/** Slows the wheel down from where it stands to `angle` without a jump in place or speed. Resolves when it has rested. */
export async function landWheel(wheel: HTMLElement, angle: number): Promise<void> {
  const from = currentAngle(wheel)
  const way = 540 + ((((angle - from - 540) % 360) + 360) % 360)
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  const keyframes = [{ transform: `rotate(${from}deg)` }, { transform: `rotate(${from + way}deg)` }]
  const duration = isStill ? 1 : (way / 360) * TURN_MS * STARTING_SPEED
  await wheel.animate(keyframes, { duration, easing: SLOWING, fill: 'forwards', endDelay: REST_MS }).finished
}

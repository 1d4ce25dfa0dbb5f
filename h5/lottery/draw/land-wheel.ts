/** One turn while waiting; `wheel-turn` in DrawWheel.vue says the same. */
const TURN_MS = 1000
/** The slowing curve starts twice as fast as its average: with this length it starts at the speed of the waiting turn. */
const SLOWING = 'cubic-bezier(0.25, 0.5, 0.25, 1)'
const STARTING_SPEED = 2
/** The wheel stands on the prize for a moment, so that it is seen, before the result comes up. */
const REST_MS = 700

/** Who wants no motion sees the wheel go and come again. */
const FADE_MS = 600

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
  const [start, end] = [`rotate(${from}deg)`, `rotate(${from + way}deg)`]
  const turn = [{ transform: start }, { transform: end }]
  const fade = [
    { transform: start }, { transform: start, opacity: 0, offset: 0.5 },
    { transform: end, opacity: 0, offset: 0.5 }, { transform: end, opacity: 1 },
  ]
  const options = isStill ? { duration: FADE_MS } : { duration: (way / 360) * TURN_MS * STARTING_SPEED, easing: SLOWING }
  await wheel.animate(isStill ? fade : turn, { ...options, fill: 'forwards', endDelay: REST_MS }).finished
}

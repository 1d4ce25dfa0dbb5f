import type { PrizePlace } from '#shared/draw/prize-places'

const TONES = ['#fff3dc', '#ffd98c', '#ffe9bd'] as const

/** Two tones in turn; of an odd count the last stands between two of the first, and has its own. */
const toneOf = (count: number, place: number) => TONES[place === count - 1 && count % 2 === 1 ? 2 : place % 2 === 0 ? 0 : 1]

export interface WheelFace {
  /** A style: the wedges, of which the first lies below the pointer with its middle. */
  wedges: string
  labels: { place: number; label: string; unit: string; style: string }[]
}

/** The wheel as two styles: WXML has no drawing of its own. */
export function wheelFace(segments: readonly PrizePlace[]): WheelFace {
  const step = 360 / segments.length
  const stops = segments.map((_, place) => `${toneOf(segments.length, place)} ${place * step}deg ${(place + 1) * step}deg`)
  return {
    wedges: `background:conic-gradient(from ${-step / 2}deg,${stops.join(',')})`,
    labels: segments.map(({ label, unit }, place) => ({ place, label, unit, style: `transform:rotate(${place * step}deg)` })),
  }
}

const RADIUS = 100

/** On the rim, so many segments clockwise from the top. */
function pointOn(count: number, place: number): string {
  const angle = (2 * Math.PI * place) / count
  return `${(RADIUS * Math.sin(angle)).toFixed(1)} ${(-RADIUS * Math.cos(angle)).toFixed(1)}`
}

const wedge = (count: number, place: number) =>
  `M0 0L${pointOn(count, place - 0.5)}A${RADIUS} ${RADIUS} 0 0 1 ${pointOn(count, place + 0.5)}z`

/** Two tones in turn; of an odd count the last stands between two of the first, and has its own. */
export const toneOf = (count: number, place: number): number => (place === count - 1 && count % 2 === 1 ? 2 : place % 2)

/** The wheel's wedges: one path for all that share a tone, so that a cheap phone has little to bring to life. */
export function wedgePaths(count: number): string[] {
  const paths: string[] = []
  for (let place = 0; place < count; place += 1) {
    const tone = toneOf(count, place)
    paths[tone] = (paths[tone] ?? '') + wedge(count, place)
  }
  return paths
}

/** How the six faces stand on the cube: 1 in front, opposite faces add up to 7. */
const TURNS: Readonly<Record<number, readonly [x: number, y: number]>> = {
  1: [0, 0], 2: [90, 0], 3: [0, 90], 4: [0, -90], 5: [-90, 0], 6: [0, 180],
}

/** Where the pips of each face lie, in the nine places of a square. */
const PIPS: Readonly<Record<number, readonly number[]>> = {
  1: [4], 2: [0, 8], 3: [0, 4, 8], 4: [0, 2, 6, 8], 5: [0, 2, 4, 6, 8], 6: [0, 2, 3, 5, 6, 8],
}

interface Pip {
  x: number
  y: number
}

/** The pips of a face, in a square of 60. */
export function pipsOf(face: number): Pip[] {
  return PIPS[face]!.map((place) => ({ x: 15 + (place % 3) * 15, y: 15 + Math.floor(place / 3) * 15 }))
}

/** CSS that puts a face onto the cube; half the cube's width is `--half`. */
export function placeOf(face: number): string {
  const [x, y] = TURNS[face]!
  return `rotateY(${y}deg) rotateX(${x}deg) translateZ(var(--half))`
}

/** CSS that turns the cube until the face is in front, after so many whole turns. */
export function turnedTo(face: number, turns = 0): string {
  const [x, y] = TURNS[face]!
  return `rotateX(${turns * 360 - x}deg) rotateY(${turns * 360 - y}deg)`
}

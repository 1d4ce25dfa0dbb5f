import type { Random } from '../random'

/**
 * Numbers from 0 up to, but not including, 1, from a seed of the given source: millions of them in a moment (sfc32). Good enough to
 * guess who comes and who draws; what decides who wins is never taken from it.
 */
export function fastChance(random: Random): () => number {
  const seed = random.bytes(12)
  let [a, b, c, counter] = [seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), 1]
  const next = () => {
    const sum = (a + b + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = (b ^ (b >>> 9)) >>> 0
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0
    return sum / 2 ** 32
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}

import { createHmac, randomBytes } from 'node:crypto'

/** Where every secret and every chance comes from. */
export interface Random {
  bytes(length: number): Buffer
}

/** The machine's source, fit for secrets. */
export const systemRandom: Random = { bytes: (length) => randomBytes(length) }

/** The same bytes for the same seed, so that a test repeats. Never for production. */
export function seededRandom(seed: string): Random {
  let block = 0
  return {
    bytes: (length) => {
      const parts: Buffer[] = []
      for (let have = 0; have < length; have += 32) {
        block += 1
        parts.push(createHmac('sha256', seed).update(String(block)).digest())
      }
      return Buffer.concat(parts).subarray(0, length)
    },
  }
}

const WORD_BYTES = 4
const WORDS = 2 ** 32

/**
 * A whole number from 0 up to, but not including, `bound`, every one as likely as any other. Words past the last whole
 * multiple of the bound are thrown away: taking their remainder too would favour the small numbers. Throws RangeError
 * on a bound that is not a whole number from 1 to 2^32.
 */
export function below(random: Random, bound: number): number {
  if (!Number.isInteger(bound) || bound < 1 || bound > WORDS) throw new RangeError(`no bound for a random number: ${bound}`)
  const end = WORDS - (WORDS % bound)
  for (;;) {
    const word = random.bytes(WORD_BYTES).readUInt32BE()
    if (word < end) return word % bound
  }
}

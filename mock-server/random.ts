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

import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'

/** An endless stream of unbiased 32-bit numbers from a secret seed: HMAC-SHA256(seed, 0), HMAC-SHA256(seed, 1), … */
function* keyedNumbers(seed: Uint8Array): Generator<number, never> {
  const counter = new DataView(new ArrayBuffer(4))
  for (let block = 0; ; block += 1) {
    counter.setUint32(0, block)
    const bytes = new DataView(hmac(sha256, seed, new Uint8Array(counter.buffer)).buffer)
    for (let at = 0; at < bytes.byteLength; at += 4) yield bytes.getUint32(at)
  }
}

const RANGE = 2 ** 32

/** A number in [0, bound), every one equally likely: values past the last full multiple are thrown away. */
function below(bound: number, numbers: Generator<number, never>): number {
  const limit = RANGE - (RANGE % bound)
  let value = numbers.next().value
  while (value >= limit) value = numbers.next().value
  return value % bound
}

/**
 * The prize of every ticket: element n-1 is the index in `counts` of the prize that ticket n draws. Each prize stands
 * in it exactly `count` times (R12); the order follows from the seed alone, so anyone who has the seed can redo it.
 */
export function permutePrizes(counts: readonly number[], seed: Uint8Array): Uint8Array {
  const order = Uint8Array.from(counts.flatMap((count, prize) => Array<number>(count).fill(prize)))
  const numbers = keyedNumbers(seed)
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, numbers)
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
  return order
}

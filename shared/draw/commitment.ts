import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Fen } from '../money/fen'
import { canonicalBytes, canonicalText } from './canonical-text'

/** What is fixed at publication. */
export interface CommittedPlan {
  campaignId: string
  /** In the published order, which decides the ticket each prize falls on. */
  prizes: readonly { code: string; amount: Fen; count: number }[]
}

/** A shorter seed could be guessed from its commitment, and HMAC takes some of other lengths for one another. */
export const SEED_BYTES = 32

/**
 * The text a campaign commits to (K8), for anybody to redo in any language. ASCII; one space between words; every line,
 * the last too, ends with one line feed (0x0a):
 *
 *     koi-draw-commitment-1
 *     campaign r13-newcomer
 *     prize top 18800 1
 *     prize usual 388 4820
 *     seed 6b6f69…
 *
 * One `prize` line for each prize in the published order: its code, its amount in fen, its count, both in decimal. The
 * seed is 64 lower-case hex digits. Throws RangeError when the seed has another length, a code or the id holds a space
 * or anything outside ASCII, or a number is not whole.
 */
export function commitmentText({ campaignId, prizes }: CommittedPlan, seed: Uint8Array): string {
  if (seed.length !== SEED_BYTES) throw new RangeError(`a seed has ${SEED_BYTES} bytes, not ${seed.length}`)
  return canonicalText([
    ['koi-draw-commitment-1'],
    ['campaign', campaignId],
    ...prizes.map(({ code, amount, count }) => ['prize', code, amount, count]),
    ['seed', bytesToHex(seed)],
  ])
}

/** SHA-256 of the commitment text in lower-case hex: published before the first draw, while the seed is still secret. */
export function commitTo(plan: CommittedPlan, seed: Uint8Array): string {
  return bytesToHex(sha256(canonicalBytes(commitmentText(plan, seed))))
}

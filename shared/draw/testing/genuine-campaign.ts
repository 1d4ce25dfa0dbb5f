import { getPublicKey, sign } from '@noble/ed25519'
import { bytesToHex } from '@noble/hashes/utils.js'
import { toFen } from '../../money/fen'
import { permutePrizes } from '../../prize/permute-prizes'
import { canonicalBytes } from '../canonical-text'
import { commitTo } from '../commitment'
import type { DrawsRecord, RecordedDraw, RecordedPrize } from '../draws-record'
import { keyIdOf, receiptText, type Receipt } from '../receipt'

export const seedOf = (text: string) => Uint8Array.from(text.padEnd(32, '.'), (letter) => letter.charCodeAt(0))

/** The campaign's secret, as `commitment.test.ts` pins it. */
export const SEED = seedOf('koi')

const SIGNING_SEED = seedOf('koi signs')

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function toBase64url(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits.replace(/.{1,6}/g, (six) => DIGITS[Number.parseInt(six.padEnd(6, '0'), 2)]!)
}

const prize = (code: string, name: string, amount: number, count: number) => ({ code, name, amount: toFen(amount), count })

const R13 = [prize('top', '锦鲤大奖', 18_800, 1), prize('lucky', '好运奖', 8_800, 2), prize('usual', '见面礼', 388, 4_820), prize('lowest', '心意奖', 188, 177)]

/** Two draws a second from the first morning on. */
const timeOf = (ticket: number) => new Date(Date.UTC(2026, 1, 9, 2) + ticket * 500).toISOString()

/** A campaign drawn to its last ticket, as the bank would publish it: R13 unless told otherwise. */
export function genuineCampaign(prizes: RecordedPrize[] = R13, seed: Uint8Array = SEED): DrawsRecord {
  const campaignId = 'r13-newcomer'
  const draws = Array.from(permutePrizes(prizes.map(({ count }) => count), seed), (index, place): RecordedDraw => {
    const { code, amount } = prizes[index]!
    return { ticket: place + 1, prizeCode: code, amount, drawnAt: timeOf(place + 1) }
  })
  const publicKey = getPublicKey(SIGNING_SEED)
  return {
    campaignId, prizes: prizes.map((it) => ({ ...it })), commitment: commitTo({ campaignId, prizes }, seed), seed: bytesToHex(seed),
    publicKey: toBase64url(publicKey), keyId: keyIdOf(publicKey), draws,
  }
}

/** The receipt the customer with this ticket was given. */
export function receiptOf({ campaignId, commitment, draws, keyId }: DrawsRecord, ticket: number): Receipt {
  const { prizeCode, amount, drawnAt } = draws[ticket - 1]!
  const fields = { campaignId, commitment, ticket, prizeCode, amount, drawnAt, keyId }
  return { ...fields, signature: toBase64url(sign(canonicalBytes(receiptText(fields)), SIGNING_SEED)) }
}

import type { Fen } from '../money/fen'
import { isReceipt, keyIdOf, publicKeyBytes, type Receipt } from './receipt'
import { isAmount, isCode, isHex64, isInstant, isName, isObject, isWhole } from './record-shapes'

export interface RecordedPrize {
  code: string
  name: string
  amount: Fen
  count: number
}

export interface RecordedDraw {
  ticket: number
  prizeCode: string
  amount: Fen
  /** ISO instant. */
  drawnAt: string
}

/** A whole campaign, for anybody to recompute (K8). Nothing in it tells who drew. */
export interface DrawsRecord {
  campaignId: string
  /** The plan in its published order. */
  prizes: RecordedPrize[]
  commitment: string
  /** Hex; null until the campaign has ended. */
  seed: string | null
  /** Ed25519, base64url. */
  publicKey: string
  keyId: string
  draws: RecordedDraw[]
  receipts?: Receipt[]
}

/** More would keep the reader waiting or fill the memory: a record may come from anybody. */
const MAX_TICKETS = 2_000_000

/** A place in the plan is kept in one byte. */
const MAX_PRIZES = 256

export const ticketsIn = (prizes: readonly RecordedPrize[]) => prizes.reduce((total, { count }) => total + count, 0)

const isPrize = (value: unknown): value is RecordedPrize =>
  isObject(value) && isCode(value.code) && isName(value.name) && isAmount(value.amount)
  && isWhole(value.count) && value.count > 0

const isDraw = (value: unknown): value is RecordedDraw =>
  isObject(value) && isWhole(value.ticket) && isCode(value.prizeCode) && isAmount(value.amount) && isInstant(value.drawnAt)

/** What is wrong with a list; `what` names its entries on the screen. */
function flawOfList(list: unknown, most: number, isEntry: (value: unknown) => boolean, what: string): string | null {
  if (!Array.isArray(list)) return `缺少${what}`
  if (list.length > most) return `${what}超过了${most}条`
  const broken = list.findIndex((entry) => !isEntry(entry))
  return broken < 0 ? null : `${what}的第${broken + 1}条不完整或格式不对`
}

function flawOfPlan(prizes: unknown): string | null {
  const flaw = flawOfList(prizes, MAX_PRIZES, isPrize, '奖品方案')
  if (flaw !== null) return flaw
  const plan = prizes as RecordedPrize[]
  if (plan.length === 0) return '奖品方案是空的'
  if (new Set(plan.map(({ code }) => code)).size < plan.length) return '奖品方案中有重复的奖品编号'
  return ticketsIn(plan) > MAX_TICKETS ? `奖品总数超过了${MAX_TICKETS}份` : null
}

function flawOfKey(publicKey: unknown, keyId: unknown): string | null {
  const key = typeof publicKey === 'string' ? publicKeyBytes(publicKey) : null
  if (key === null) return '缺少验证签名的公钥'
  return keyIdOf(key) === keyId ? null : '公钥与它的编号不一致'
}

/**
 * Why this is no draws record, in Chinese; null when it is one. Looks at shapes and sizes only, and reads nothing that
 * may be of another type. `mostReceipts` is how many the reader has the time to check.
 */
export function flawOfRecord(input: unknown, mostReceipts: number): string | null {
  if (!isObject(input)) return '内容不是一份抽奖记录'
  if (!isCode(input.campaignId)) return '缺少活动编号'
  if (!isHex64(input.commitment)) return '缺少校验码'
  if (input.seed !== null && !isHex64(input.seed)) return '抽奖种子的格式不对'
  return flawOfPlan(input.prizes)
    ?? flawOfKey(input.publicKey, input.keyId)
    ?? flawOfList(input.draws, MAX_TICKETS, isDraw, '抽奖记录')
    ?? (input.receipts === undefined ? null : flawOfList(input.receipts, mostReceipts, isReceipt, '抽奖凭证'))
}

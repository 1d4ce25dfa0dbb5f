import type { Fen } from '#shared/money/fen'
import { shanghaiDay } from '#shared/time/calendar-day'
import { IssuerError } from './issuer-error'
import type { SimulatedWechatPay } from './issuer-world'
import { shanghaiTime } from './shanghai-time'

export interface PaidRow {
  kind: 'voucher' | 'redPacket'
  outRequestNo: string
  issuerNo: string
  openid: string
  amount: Fen
  /** An ISO instant. */
  at: string
}

export type IssuerOrder = Pick<PaidRow, 'kind' | 'outRequestNo' | 'openid' | 'amount'> & {
  minimumSpend: number
  /** What is answered where the number was used for something else. */
  mismatch: 'PARAM_ERROR' | 'INVALID_REQUEST'
}

interface Entry {
  row: PaidRow
  /** What was ordered, apart from what QA makes of the row afterwards. */
  terms: string
  use?: CouponUse
}

/** The payment that a coupon took something off. */
export interface CouponUse {
  /** An ISO instant. */
  at: string
  transactionId: string
}

const KINDS = ['voucher', 'redPacket'] as const

const DAY_MS = 24 * 60 * 60 * 1000

/** As the stock says: thirty days, the last of them whole. */
const USABLE_DAYS = 30

export function usableUntil({ at }: PaidRow): Date {
  const lastDay = shanghaiDay(new Date(Date.parse(at) + USABLE_DAYS * DAY_MS))
  return new Date(`${lastDay}T23:59:59+08:00`)
}

const keyOf = (kind: PaidRow['kind'], outRequestNo: string) => `${kind}:${outRequestNo}`

/** What makes the issuer's book differ from the merchant's. */
function createAmendments(entries: Map<string, Entry>) {
  return {
    amend(outRequestNo: string, change: Partial<Omit<PaidRow, 'kind' | 'outRequestNo'>>): void {
      for (const kind of KINDS) {
        const entry = entries.get(keyOf(kind, outRequestNo))
        if (entry) entry.row = { ...entry.row, ...change }
      }
    },
    forget(outRequestNo: string): void {
      for (const kind of KINDS) entries.delete(keyOf(kind, outRequestNo))
    },
    addForeign(row: PaidRow): void {
      entries.set(keyOf(row.kind, row.outRequestNo), { row, terms: 'ordered by somebody else' })
    },
  }
}

/** What the issuer has paid, in memory: a coupon and a transfer of the same number are two payouts, as at WeChat Pay. */
export function createIssuerBook({ clock, random }: SimulatedWechatPay) {
  const entries = new Map<string, Entry>()
  // No counter: after a restart it would hand out numbers the merchant's database already holds.
  const nextIssuerNo = () => `${(random.bytes(8).readBigUInt64BE() % 10n ** 18n) + 10n ** 18n}`
  return {
    ...createAmendments(entries),
    /** Pays, or finds what was paid under this number already. Throws PARAM_ERROR or INVALID_REQUEST for another order. */
    pay({ kind, outRequestNo, openid, amount, minimumSpend, mismatch }: IssuerOrder): PaidRow {
      const terms = JSON.stringify([openid, amount, minimumSpend])
      const earlier = entries.get(keyOf(kind, outRequestNo))
      if (earlier && earlier.terms !== terms) throw new IssuerError(mismatch)
      if (earlier) return earlier.row
      const row = { kind, outRequestNo, issuerNo: nextIssuerNo(), openid, amount, at: shanghaiTime(clock.now()) }
      entries.set(keyOf(kind, outRequestNo), { row, terms })
      return row
    },
    /** The customer pays with a coupon; false where there is none, or it was used before. */
    use(outRequestNo: string): boolean {
      const entry = entries.get(keyOf('voucher', outRequestNo))
      if (!entry || entry.use || clock.now() > usableUntil(entry.row)) return false
      entry.use = { at: shanghaiTime(clock.now()), transactionId: `42000${nextIssuerNo()}` }
      return true
    },
    /** A customer's coupon by our own number. */
    coupon: (openid: string, issuerNo: string): { row: PaidRow; use?: CouponUse } | undefined =>
      [...entries.values()].find(({ row }) => row.kind === 'voucher' && row.openid === openid && row.issuerNo === issuerNo),
    find: (kind: PaidRow['kind'], outRequestNo: string) => entries.get(keyOf(kind, outRequestNo))?.row,
    rows: (): readonly PaidRow[] => [...entries.values()].map(({ row }) => row),
  }
}

export type IssuerBook = ReturnType<typeof createIssuerBook>

import type { Fen } from '#shared/money/fen'
import type { Difference, PayoutState } from '#shared/payout/contract'
import type { PayoutKind } from '#shared/payout/schemas'
import type { StatementRow } from '../gateway/wechat-pay'

/** A payout of ours that the statement of a day should, or does, speak of. */
export interface OurPayout {
  voucherId: string
  campaignId: string
  kind: PayoutKind
  outRequestNo: string
  amount: Fen
  state: PayoutState
  attempts: number
  /** We booked it as paid on the day of the statement. */
  isPaidThen: boolean
  /** It was last sent on that day or before, and we never learned what came of it. */
  isUnsure: boolean
}

type Kind = Difference['kind']

/** What the two sides say of one payout, before anything is done about it. At least one side is there. */
export interface Finding {
  kind: Kind
  our: OurPayout | null
  issuer: StatementRow | null
}

export interface Comparison {
  matched: readonly OurPayout[]
  findings: readonly Finding[]
}

/** A voucher and a transfer of the same number are two payouts. */
const keyOf = ({ kind, outRequestNo }: Pick<OurPayout, 'kind' | 'outRequestNo'>) => `${kind}:${outRequestNo}`

/** Null where both say the same. What was never sent has no number yet: whoever used it was not us. */
function differenceOf(our: OurPayout, issuer: StatementRow): Kind | null {
  if (our.amount !== issuer.amount) return 'amountDiffers'
  switch (our.state) {
    case 'paid':
      return null
    case 'sending':
      return 'unknownPaid'
    case 'retry':
    case 'failed':
    case 'expired':
      return 'failedPaid'
    case 'due':
    case 'unclaimed':
      return 'foreign'
  }
}

function missingKind({ isPaidThen, isUnsure }: OurPayout): Kind | null {
  if (isPaidThen) return 'paidMissing'
  return isUnsure ? 'unknownMissing' : null
}

/** Compares our payouts with the issuer's statement of a day. A second row under one number is nobody's. */
export function compareStatement(ours: readonly OurPayout[], statement: readonly StatementRow[]): Comparison {
  const open = new Map(ours.map((our) => [keyOf(our), our]))
  const matched: OurPayout[] = []
  const findings: Finding[] = []
  for (const issuer of statement) {
    const our = open.get(keyOf(issuer)) ?? null
    open.delete(keyOf(issuer))
    const kind = our ? differenceOf(our, issuer) : 'foreign'
    if (kind === null) matched.push(our!)
    else findings.push({ kind, our, issuer })
  }
  for (const our of open.values()) {
    const kind = missingKind(our)
    if (kind) findings.push({ kind, our, issuer: null })
  }
  return { matched, findings }
}

/** Paid around midnight, or learned of the day after, a payout of ours stands in the statement of the day before. */
export function matchDayBefore({ matched, findings }: Comparison, dayBefore: readonly StatementRow[]): Comparison {
  const amounts = new Map(dayBefore.map((row) => [keyOf(row), row.amount]))
  const isBefore = ({ kind, our }: Finding) => kind === 'paidMissing' && amounts.get(keyOf(our!)) === our!.amount
  const before = findings.filter(isBefore).map(({ our }) => our!)
  return { matched: [...matched, ...before], findings: findings.filter((finding) => !isBefore(finding)) }
}

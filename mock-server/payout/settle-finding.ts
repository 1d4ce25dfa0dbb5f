import type { Difference } from '#shared/payout/contract'
import type { StatementRow } from '../gateway/wechat-pay'
import type { Deps } from '../deps'
import { bookPaid } from './book-paid'
import type { Finding, OurPayout } from './compare-statement'
import { recordAttempt } from './record-attempt'

type SettleDeps = Pick<Deps, 'db' | 'clock'>

/** Paid when the issuer says it was. What has expired cannot be: its money is back with the bank. */
async function book({ db, clock }: SettleDeps, our: OurPayout, issuer: StatementRow): Promise<boolean> {
  const { voucherId, campaignId, attempts: attempt } = our
  const { issuerNo, at } = issuer
  return db.transaction(async (tx) => {
    const isBooked = await bookPaid(tx, { voucherId, campaignId, issuerNo, paidAt: new Date(at) }, clock.now())
    if (isBooked) await recordAttempt(tx, { voucherId, attempt, outcome: 'found', code: null, detail: issuerNo }, clock.now())
    const [row] = await tx.query<{ state: string }>('select state from voucher where id = $1', [voucherId])
    return row!.state === 'paid'
  })
}

/** Where a worker has taken it up meanwhile, that worker sends it. */
async function sendAgain({ db, clock }: SettleDeps, { voucherId }: OurPayout): Promise<boolean> {
  const now = clock.now()
  await db.query(
    `update voucher set state = 'retry', next_attempt_at = $2, lease_until = null
     where id = $1 and state = 'sending' and lease_until <= $2`,
    [voucherId, now],
  )
  return true
}

function settle(deps: SettleDeps, { kind, our, issuer }: Finding): Promise<boolean> {
  switch (kind) {
    case 'unknownPaid':
    case 'failedPaid':
      return book(deps, our!, issuer!)
    case 'unknownMissing':
      return sendAgain(deps, our!)
    case 'paidMissing':
    case 'amountDiffers':
    case 'foreign':
      return Promise.resolve(false)
  }
}

/** Does about a finding what can be done without a person, once however often it is found. */
export async function settleFinding(deps: SettleDeps, finding: Finding): Promise<Difference> {
  const { kind, our, issuer } = finding
  return {
    kind,
    outRequestNo: (our ?? issuer!).outRequestNo,
    ourAmount: our?.amount ?? null,
    issuerAmount: issuer?.amount ?? null,
    isSettled: await settle(deps, finding),
  }
}

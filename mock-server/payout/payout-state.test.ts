import { expect, test } from 'vitest'
import type { PayoutState } from '#shared/payout/contract'
import type { Deps } from '../deps'
import { R13, useDemoWorld } from '../testing/demo-world'
import { claimVoucher } from '../voucher/claim-voucher'
import { bookPaid } from './book-paid'
import { bookRefused } from './book-refused'
import { decideBatch } from './decide-batch'
import { expirePayouts } from './expire-payouts'
import { takeDue, type TakenPayout } from './take-due'
import { drawMany, PAYOUT_DAY, statesOf } from './testing/payout-world'

const world = useDemoWorld()

/** A worker has it, and will for two minutes. */
const LEASE = new Date(PAYOUT_DAY.getTime() + 120_000)

type Event = (deps: Deps, voucherId: string) => Promise<unknown>

const events: Readonly<Record<string, Event>> = {
  isTaken: (deps) => takeDue(deps),
  isAccepted: ({ db, clock }, voucherId) =>
    db.transaction((tx) => bookPaid(tx, { voucherId, campaignId: R13, issuerNo: '1', paidAt: clock.now() }, clock.now())),
  isRefused: ({ db }, voucherId) =>
    db.transaction((tx) => bookRefused(tx, { voucherId, leaseUntil: LEASE } as TakenPayout, { code: 'RULE_LIMIT', text: '', nextAttemptAt: null })),
  isClaimed: claimVoucher,
  isLetGo: async ({ db, clock, ...deps }, voucherId) => {
    await db.query('insert into payout_batch (id, reason, made_by, made_at) values ($1, $2, $3, $4)', [voucherId, 'again', 'maker', clock.now()])
    await db.query('insert into payout_batch_voucher (batch_id, voucher_id) values ($1, $1)', [voucherId])
    return decideBatch({ db, clock, ...deps }, 'decider', { batchId: voucherId, decision: 'approve' })
  },
  isTooLate: ({ clock, ...deps }) => {
    // Also after a claim, which makes the day a later one.
    clock.moveTo(new Date('2026-10-01T00:00:00+08:00'))
    return expirePayouts({ clock, ...deps })
  },
}

type Ends = Partial<Record<keyof typeof events, PayoutState>>

/** Every way out of a state; what is not listed changes nothing. */
const waysOut: Readonly<Record<PayoutState, Ends>> = {
  unclaimed: { isClaimed: 'due', isTooLate: 'expired' },
  due: { isTaken: 'sending' },
  sending: { isAccepted: 'paid', isRefused: 'failed' },
  retry: { isTaken: 'sending', isAccepted: 'paid' },
  failed: { isAccepted: 'paid', isLetGo: 'retry', isTooLate: 'expired' },
  paid: {},
  expired: {},
}

const MOVES_MONEY: readonly PayoutState[] = ['paid', 'expired']

async function countEntries({ db }: Deps): Promise<number> {
  return (await db.query('select 1 from ledger_entry')).length
}

test.each(Object.entries(waysOut) as [PayoutState, Ends][])('out of %s there are these ways only: %o', async (from, ends) => {
  const deps = world()
  const [voucherId] = await drawMany(deps, 1)
  deps.clock.moveTo(PAYOUT_DAY)
  for (const [name, happens] of Object.entries(events)) {
    await deps.db.query('update voucher set state = $1, lease_until = $2, attempts = 1, next_attempt_at = null', [
      from, from === 'sending' ? LEASE : null,
    ])
    const before = await countEntries(deps)
    await happens(deps, voucherId!)
    const end = ends[name] ?? from
    expect(await statesOf(deps), name).toEqual({ [end]: 1 })
    expect(await countEntries(deps), name).toBe(before + (end !== from && MOVES_MONEY.includes(end) ? 1 : 0))
    // Back, so that the next event finds the money where it was.
    if (end === 'paid') await deps.db.query('update prize_pool set reserved_fen = reserved_fen + paid_fen, paid_fen = 0')
  }
})

test('the database itself refuses a batch decided by its maker (K13)', async () => {
  const { db } = world()
  await db.query("insert into payout_batch (id, reason, made_by, made_at) values ('b', 'again', 'maker', now())")
  await expect(db.query("update payout_batch set state = 'approved', decided_by = 'maker' where id = 'b'")).rejects.toMatchObject({ code: '23514' })
})

import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { R13, useDemoWorld } from '../testing/demo-world'
import { expectBalancedLedger } from '../testing/ready-customers'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { outRequestNo } from './out-request-no'
import { payDue } from './pay-due'
import { reconcile } from './reconcile'
import { takeDue } from './take-due'
import { drawMany, passMinutes, PAYOUT_DAY, statesOf } from './testing/payout-world'

const app = useTestApp(useDemoWorld())

const DAY = '2026-02-26' as CalendarDay

/** The issuer has a day's statement from nine the next morning. */
const NEXT_MORNING = new Date('2026-02-27T09:30:00+08:00')

const compare = () => {
  app().deps.clock.moveTo(NEXT_MORNING)
  return reconcile(app().deps, 'tang-kaiwen', DAY)
}

async function payThree(): Promise<string[]> {
  const { deps } = app()
  const ids = await drawMany(deps, 3)
  deps.clock.moveTo(PAYOUT_DAY)
  await payDue(deps)
  return ids
}

test('a day on which everything was paid agrees to the fen', async () => {
  await payThree()
  const [{ sum }] = (await app().deps.db.query<{ sum: number }>('select sum(amount_fen)::bigint as sum from voucher')) as [{ sum: number }]
  expect(await compare()).toMatchObject({ statementOn: DAY, madeBy: '唐凯文', matched: { count: 3, amount: sum }, differences: [] })
})

test('what we were not sure of and the issuer has paid is booked as paid, once', async () => {
  const { deps, outside } = app()
  await drawMany(deps, 1)
  deps.clock.moveTo(PAYOUT_DAY)
  outside.issuer.setFault({ mode: 'dropAfterCommit', times: 1 })
  await payDue(deps)
  expect((await compare()).differences).toMatchObject([{ kind: 'unknownPaid', isSettled: true }])
  expect(await statesOf(deps)).toEqual({ paid: 1 })
  expect((await compare()).differences).toEqual([])
  await expectBalancedLedger(deps.db, R13)
})

test('what we were not sure of and the issuer has not is sent again, under the same number', async () => {
  const { deps, outside } = app()
  const [id] = await drawMany(deps, 1)
  deps.clock.moveTo(PAYOUT_DAY)
  await takeDue(deps)
  expect((await compare()).differences).toMatchObject([{ kind: 'unknownMissing', outRequestNo: outRequestNo(id!), isSettled: true }])
  expect(await payDue(deps)).toBe(1)
  expect(outside.issuer.paid()).toHaveLength(1)
  await expectBalancedLedger(deps.db, R13)
})

test('what we called failed and the issuer has paid is booked as paid', async () => {
  const { deps } = app()
  const [id] = await payThree()
  // As after a refusal that came too late: our book says failed, the money is gone.
  await deps.db.query("update voucher set state = 'failed' where id = $1", [id!])
  await deps.db.query('update prize_pool set reserved_fen = reserved_fen + v.amount_fen, paid_fen = paid_fen - v.amount_fen from voucher v where v.id = $1', [id!])
  expect((await compare()).differences).toMatchObject([{ kind: 'failedPaid', isSettled: true }])
  expect(await statesOf(deps)).toEqual({ paid: 3 })
})

test('paid by us and unknown to the issuer, another amount, and a number of nobody’s are for a person to look into', async () => {
  const { deps, outside } = app()
  const [missing, different] = await payThree()
  outside.issuer.forget(outRequestNo(missing!))
  outside.issuer.amend(outRequestNo(different!), { amount: toFen(1) })
  const { at } = outside.issuer.paid()[0]!
  outside.issuer.addForeign({ outRequestNo: 'NobodysNumber1', issuerNo: 'F1', openid: 'o-somebody', kind: 'voucher', amount: toFen(500), at })
  const { matched, differences } = await compare()
  expect(matched.count).toBe(1)
  expect(differences.map(({ kind, isSettled }) => [kind, isSettled]).toSorted()).toEqual([
    ['amountDiffers', false], ['foreign', false], ['paidMissing', false],
  ])
  expect(await statesOf(deps)).toEqual({ paid: 3 })
  await expectBalancedLedger(deps.db, R13)
})

test.each([
  ['of the day itself', PAYOUT_DAY],
  ['before nine the next morning', new Date('2026-02-27T08:59:59+08:00')],
  ['of a day to come', new Date('2026-02-20T10:00:00+08:00')],
])('without a statement, %s, nothing is settled and nothing reported: it is not ready', async (_when, now) => {
  const { deps } = app()
  await drawMany(deps, 1)
  deps.clock.moveTo(PAYOUT_DAY)
  await takeDue(deps)
  deps.clock.moveTo(now)
  const { payout } = await clientOfManager(app().url, 'tang-kaiwen')
  await expect(payout.reconcile({ body: { statementOn: DAY } })).rejects.toMatchObject({ code: 'STATEMENT_NOT_READY' })
  expect(await statesOf(deps)).toEqual({ sending: 1 })
  expect(await deps.db.query('select 1 from reconciliation')).toEqual([])
})

test('an issuer that says of a day not over yet that nothing moved is not asked: no payout is called missing', async () => {
  await payThree()
  const { deps } = app()
  const tooEarly = { ...deps, issuer: { ...deps.issuer, statement: async () => [] } }
  await expect(reconcile(tooEarly, 'tang-kaiwen', DAY)).rejects.toMatchObject({ code: 'STATEMENT_NOT_READY' })
})

test('booked by the issuer before midnight and learned of after it, a payout agrees on both days', async () => {
  const { deps, outside } = app()
  await drawMany(deps, 1)
  deps.clock.moveTo(new Date('2026-02-26T23:59:00+08:00'))
  outside.issuer.setFault({ mode: 'dropAfterCommit', times: 1 })
  await payDue(deps)
  passMinutes(deps, 3)
  expect(await payDue(deps)).toBe(1)
  expect(await compare()).toMatchObject({ matched: { count: 1 }, differences: [] })
  deps.clock.moveTo(new Date('2026-02-28T09:30:00+08:00'))
  expect(await reconcile(deps, 'tang-kaiwen', '2026-02-27' as CalendarDay)).toMatchObject({ matched: { count: 1 }, differences: [] })
})

test('what a worker has just taken is no difference of yesterday', async () => {
  const { deps } = app()
  await drawMany(deps, 1)
  deps.clock.moveTo(NEXT_MORNING)
  await takeDue(deps)
  expect((await compare()).differences).toEqual([])
  expect(await statesOf(deps)).toEqual({ sending: 1 })
})

test('paid by the issuer after its money went back, a prize is for a person to look into', async () => {
  const { deps } = app()
  await payThree()
  await deps.db.query("update voucher set state = 'expired'")
  expect((await compare()).differences.map(({ kind, isSettled }) => [kind, isSettled])).toEqual([
    ['failedPaid', false], ['failedPaid', false], ['failedPaid', false],
  ])
  expect(await statesOf(deps)).toEqual({ expired: 3 })
})

test('what a reconciliation booked was paid when the issuer says so', async () => {
  const { deps, outside } = app()
  await drawMany(deps, 1)
  deps.clock.moveTo(PAYOUT_DAY)
  outside.issuer.setFault({ mode: 'dropAfterCommit', times: 1 })
  await payDue(deps)
  await compare()
  expect(await deps.db.query('select paid_at from voucher')).toEqual([{ paid_at: PAYOUT_DAY }])
})

test('reports are kept, the newest first', async () => {
  await payThree()
  const first = await compare()
  passMinutes(app().deps, 1)
  const second = await reconcile(app().deps, 'luo-jing', DAY)
  const { payout } = await clientOfManager(app().url, 'luo-jing')
  expect(await payout.listReconciliations()).toEqual({ reconciliations: [second, first] })
})

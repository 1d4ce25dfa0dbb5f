import { beforeEach, expect, test } from 'vitest'
import { R13, useDemoWorld } from '../testing/demo-world'
import { expectBalancedLedger } from '../testing/ready-customers'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { listBatches } from './list-batches'
import { makeBatch } from './make-batch'
import { payDue } from './pay-due'
import { drawMany, PAYOUT_DAY, statesOf } from './testing/payout-world'

const app = useTestApp(useDemoWorld())

let failed: string[] = []

beforeEach(async () => {
  const { deps, outside } = app()
  failed = await drawMany(deps, 3)
  deps.clock.moveTo(PAYOUT_DAY)
  outside.issuer.setFault({ mode: 'refuse', code: 'RULE_LIMIT' })
  await payDue(deps)
  outside.issuer.setFault({ mode: 'none' })
})

const finance = async (id = 'tang-kaiwen') => (await clientOfManager(app().url, id)).payout
const reason = '客户已解除限制'

test('who makes a batch cannot let it go; a second person can, and what failed is paid (K13)', async () => {
  const { deps } = app()
  const maker = await finance()
  const batch = await maker.makeBatch({ body: { voucherIds: failed, reason } })
  expect(batch).toMatchObject({ state: 'waiting', count: 3, madeBy: '唐凯文', canDecide: false })
  const params = { batchId: batch.id }
  await expect(maker.decideBatch({ params, body: { decision: 'approve' } })).rejects.toMatchObject({ code: 'OWN_WORK' })
  expect(await statesOf(deps)).toEqual({ failed: 3 })

  const checker = await finance('luo-jing')
  expect((await checker.listBatches()).batches).toMatchObject([{ id: batch.id, canDecide: true }])
  expect(await checker.decideBatch({ params, body: { decision: 'approve' } })).toMatchObject({ state: 'approved', decidedBy: '罗静' })
  await expect(checker.decideBatch({ params, body: { decision: 'refuse' } })).rejects.toMatchObject({ code: 'WRONG_STATE' })
  expect(await payDue(deps)).toBe(3)
  await expectBalancedLedger(deps.db, R13)
})

test('a refused batch leaves its payouts failed, to be proposed again', async () => {
  const maker = await finance()
  const batch = await maker.makeBatch({ body: { voucherIds: failed, reason } })
  await (await finance('luo-jing')).decideBatch({ params: { batchId: batch.id }, body: { decision: 'refuse' } })
  expect(await statesOf(app().deps)).toEqual({ failed: 3 })
  expect(await maker.makeBatch({ body: { voucherIds: failed, reason } })).toMatchObject({ state: 'waiting' })
})

test('what has not failed, or waits in a batch already, makes no batch at all', async () => {
  const maker = await finance()
  await maker.makeBatch({ body: { voucherIds: [failed[0]!], reason } })
  const again = maker.makeBatch({ body: { voucherIds: failed, reason } })
  await expect(again).rejects.toMatchObject({ code: 'PAYOUT_NOT_FAILED' })
  await expect(maker.makeBatch({ body: { voucherIds: ['r13-newcomer:nobody'], reason } })).rejects.toMatchObject({ code: 'PAYOUT_NOT_FAILED' })
  expect((await maker.listBatches()).batches).toHaveLength(1)
})

test('ten people who propose the same payouts at once make one batch', async () => {
  const { deps } = app()
  const proposals = Array.from({ length: 10 }, () => makeBatch(deps, 'tang-kaiwen', { voucherIds: failed, reason }))
  const ends = await Promise.allSettled(proposals)
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await listBatches(deps.db, 'luo-jing')).toMatchObject([{ count: 3 }])
})

test('finance sees the totals, why payouts failed, and in which batch they wait', async () => {
  const client = await finance()
  const { id } = await client.makeBatch({ body: { voucherIds: [failed[0]!], reason } })
  const shown = await client.showPayouts()
  expect(shown.totals).toMatchObject([{ state: 'failed', count: 3 }])
  expect(shown.failed.map(({ code, batchId }) => [code, batchId])).toEqual([['RULE_LIMIT', id], ['RULE_LIMIT', null], ['RULE_LIMIT', null]])
})

test('who has not the duty is refused by the server, whatever his screen shows', async () => {
  const manager = (await clientOfManager(app().url, 'lin-wanqing')).payout
  await expect(manager.showPayouts()).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  await expect(manager.makeBatch({ body: { voucherIds: failed, reason } })).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
})

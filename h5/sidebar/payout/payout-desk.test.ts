import { afterEach, expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { PayoutBatch, Reconciliation } from '#shared/payout/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import PayoutDesk from './PayoutDesk.vue'
import type { Payouts } from './payout-store'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => desk.screen.unmount())

const DAY = '2026-02-26' as CalendarDay

const failed = (voucherId: string, batchId: string | null = null): Payouts['failed'][number] => ({
  voucherId, campaignName: '新客见面礼', maskedPhone: '138****5424', amount: toFen(388), attempts: 4, code: 'RULE_LIMIT', text: '用户领取已达上限', batchId,
})

const batch = (change: Partial<PayoutBatch> = {}): PayoutBatch => ({
  id: 'batch-1', state: 'waiting', reason: '客户已解除限制', count: 2, amount: toFen(776), madeBy: '唐凯文', madeAt: '2026-02-26T02:00:00Z',
  decidedBy: null, decidedAt: null, canDecide: false, ...change,
})

interface Finance {
  payouts: Payouts
  batches: PayoutBatch[]
  reconciliations: Reconciliation[]
  made: { voucherIds: string[]; reason: string }[]
}

const finance = (change: Partial<Finance> = {}): Finance => ({
  payouts: {
    totals: [{ state: 'paid', count: 1200, amount: toFen(465_600) }, { state: 'failed', count: 2, amount: toFen(776) }],
    failed: [failed('v-1'), failed('v-2')],
    days: [{ payableOn: DAY, count: 3, amount: toFen(1164), isProvisional: false }],
  },
  batches: [], reconciliations: [], made: [], ...change,
})

const clientOf = (bank: Finance, change: DeskClient['payout'] = {}): DeskClient => ({
  payout: {
    showPayouts: async () => bank.payouts,
    listBatches: async () => ({ batches: bank.batches }),
    listReconciliations: async () => ({ reconciliations: bank.reconciliations }),
    makeBatch: async ({ body }) => {
      bank.made.push(body)
      bank.batches = [batch({ count: body.voucherIds.length, reason: body.reason })]
      return bank.batches[0]!
    },
    decideBatch: async ({ body }) => (bank.batches = [batch({ state: body.decision === 'approve' ? 'approved' : 'refused', decidedBy: '罗静' })])[0]!,
    ...change,
  },
})

test('finance sees what is paid, what failed and why, and what is due', async () => {
  desk = await openDesk(PayoutDesk, clientOf(finance()))
  const text = desk.screen.text()
  for (const words of ['已到账', '1,200', '4,656', '发放失败 2 份', '用户领取已达上限', '138****5424', '2月26日', '11.64']) expect(text).toContain(words)
})

test('failed payouts are proposed again with a reason, and wait for a second person (K13)', async () => {
  const bank = finance()
  desk = await openDesk(PayoutDesk, clientOf(bank))
  await desk.press('全选')
  await desk.press('发起重发')
  expect(desk.screen.text()).toContain('请写明重发的原因')
  await desk.type('重发原因', '客户已解除限制')
  await desk.press('发起重发')
  expect(bank.made).toEqual([{ voucherIds: ['v-1', 'v-2'], reason: '客户已解除限制' }])
  expect(desk.screen.text()).toContain('需由另一位同事复核')
})

test('the second person lets a batch go', async () => {
  desk = await openDesk(PayoutDesk, clientOf(finance({ batches: [batch({ canDecide: true })] })))
  await desk.press('通过')
  expect(desk.screen.text()).toContain('已通过')
  expect(desk.screen.text()).toContain('罗静 复核')
})

test('a refusal of the server is told, and what stood on the screen stays', async () => {
  const client = clientOf(finance({ batches: [batch({ canDecide: true })] }), { decideBatch: refuse('OWN_WORK') })
  desk = await openDesk(PayoutDesk, client)
  await desk.press('通过')
  expect(desk.screen.get('[role="alert"]').text()).toContain('经办和复核不能是同一个人')
  expect(desk.screen.text()).toContain('1,200')
})

test('a reconciliation shows what agrees, what was settled and what a person has to look into', async () => {
  const report: Reconciliation = {
    id: 'r-1', statementOn: DAY, madeAt: '2026-02-27T02:00:00Z', madeBy: '唐凯文', matched: { count: 1200, amount: toFen(465_600) },
    differences: [
      { kind: 'unknownPaid', outRequestNo: 'koi1', ourAmount: toFen(388), issuerAmount: toFen(388), isSettled: true },
      { kind: 'amountDiffers', outRequestNo: 'koi2', ourAmount: toFen(388), issuerAmount: toFen(1), isSettled: false },
    ],
  }
  const bank = finance()
  desk = await openDesk(PayoutDesk, clientOf(bank, { reconcile: async () => (bank.reconciliations = [report])[0]! }))
  await desk.press('开始对账')
  expect(desk.screen.text()).toContain('请选择对账日期')
  await desk.type('对账日期', DAY)
  await desk.press('开始对账')
  for (const words of ['2 处差异', '已按渠道结果记为到账', '双方金额不一致', '需人工核查']) expect(desk.screen.text()).toContain(words)
})

test('a desk that does not load says why, and loads at the next try', async () => {
  let isDown = true
  const showPayouts = async () => (isDown ? refuse('NETWORK_ERROR')() : finance().payouts)
  desk = await openDesk(PayoutDesk, clientOf(finance(), { showPayouts }))
  expect(desk.screen.text()).toContain('网络不太稳定')
  isDown = false
  await desk.press('重试')
  expect(desk.screen.text()).toContain('发放概况')
})

test('with nothing drawn yet every part says so', async () => {
  desk = await openDesk(PayoutDesk, clientOf(finance({ payouts: { totals: [], failed: [], days: [] } })))
  for (const words of ['还没有抽中的奖品', '没有失败的发放', '没有待发放的奖品', '还没有重发批次']) expect(desk.screen.text()).toContain(words)
})

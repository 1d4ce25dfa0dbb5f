import { afterEach, expect, test } from 'vitest'
import type { VoucherTrace } from '#shared/ledger/contract'
import { toFen } from '#shared/money/fen'
import { openDesk, refuse } from '../testing/open-desk'
import VoucherLookup from './VoucherLookup.vue'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => desk.screen.unmount())

const trace: VoucherTrace = {
  voucherId: 'r13-newcomer:cust-01', campaignId: 'r13-newcomer', campaignName: '新客见面礼', customerName: '陈思源', maskedPhone: '138****5424',
  amount: toFen(388), state: 'paid', source: 'draw', facts: null, receipt: null, attempts: [],
  story: [{ at: '2026-02-12T02:00:00Z', text: '参与活动' }, { at: '2026-02-26T01:00:00Z', text: '已发放到账' }],
  entries: [{ from: 'reserved', to: 'paid', amount: toFen(388), bookedAt: '2026-02-26T01:00:00Z' }],
}

test('why a customer has a voucher is told from the first step to the money (K10)', async () => {
  desk = await openDesk(VoucherLookup, { ledger: { traceVoucher: async () => trace } })
  await desk.type('奖品编号', ' r13-newcomer:cust-01 ')
  await desk.press('查询')
  for (const words of ['陈思源', '3.88元 · 已到账', '2月12日 10:00', '参与活动', '待发放 → 已发放']) expect(desk.screen.text()).toContain(words)
})

test('a number that is none, and one nobody has, are told apart, and what was typed stays', async () => {
  desk = await openDesk(VoucherLookup, { ledger: { traceVoucher: refuse('VOUCHER_NOT_FOUND') } })
  await desk.type('奖品编号', '第一份奖品')
  await desk.press('查询')
  expect(desk.screen.text()).toContain('请输入奖品编号')
  await desk.type('奖品编号', 'r13-newcomer:nobody')
  await desk.press('查询')
  expect(desk.screen.text()).toContain('没有找到这份奖品')
  expect(desk.screen.get('input').element.value).toBe('r13-newcomer:nobody')
})

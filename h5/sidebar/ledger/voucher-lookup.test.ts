import { afterEach, expect, test } from 'vitest'
import type { VoucherTrace } from '#shared/ledger/contract'
import { toFen } from '#shared/money/fen'
import { financeBank, financeClient } from '../payout/testing/finance-bank'
import PayoutDesk from '../payout/PayoutDesk.vue'
import { openDesk, refuse } from '../testing/open-desk'
import VoucherLookup from './VoucherLookup.vue'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => desk.screen.unmount())

const trace: VoucherTrace = {
  voucherId: 'r13-newcomer:cust-01', voucherCode: '7K3M-9QX2', campaignId: 'r13-newcomer', campaignName: '新客见面礼', customerName: '陈思源', maskedPhone: '138****5424',
  amount: toFen(388), state: 'paid', source: 'draw', prizeName: '见面礼',
  story: [
    { at: '2026-02-12T02:00:00Z', text: '参与活动' }, { at: '2026-02-12T15:59:00Z', text: '应于2月26日发放' },
    { at: '2026-02-26T01:00:00Z', text: '已发放到账' },
  ],
  entries: [
    { from: 'bank', to: 'budget', amount: toFen(1_940_000), bookedAt: '2026-02-09T02:00:00Z' },
    { from: 'reserved', to: 'paid', amount: toFen(388), bookedAt: '2026-02-26T01:00:00Z' },
  ],
  attempts: [
    { at: '2026-02-26T01:00:00Z', outcome: 'refused', code: 'NOT_ENOUGH', detail: '资金不足' },
    { at: '2026-02-26T01:01:00Z', outcome: 'unknown', code: null, detail: 'timeout' },
    { at: '2026-02-26T01:02:00Z', outcome: 'found', code: null, detail: '198931' },
  ],
  receipt: {
    campaignId: 'r13-newcomer', commitment: '4db9cfdc', ticket: 1205, prizeCode: 'usual', amount: toFen(388), drawnAt: '2026-02-12T02:00:00Z',
    keyId: 'afc0c192', signature: 'oDskYxV4n',
  },
  facts: {
    isAdded: true, firstAddedAt: '2026-02-12T01:00:00Z', lastFreshAddAt: '2026-02-12T01:00:00Z', isFirstAdd: true, isGroupMember: false, isStaff: false,
    isDeviceUsed: false, maskedPhone: '138****5424', region: '浙江 杭州', regionVersion: '2015-11', isRegionAllowed: true, isBankCustomer: null,
    bankCheckedAt: null, isWhitelisted: false, hasWonGame: false,
  },
}

async function look(answer: VoucherTrace): Promise<void> {
  desk = await openDesk(VoucherLookup, { ledger: { traceVoucher: async () => answer } })
  await desk.type('奖品编号', ' r13-newcomer:cust-01 ')
  await desk.press('查询')
}

const part = (summary: string) => desk.screen.findAll('details').find((it) => it.get('summary').text().startsWith(summary))

test('whose it is, how much, and where it stands come first, and are gone to', async () => {
  await look(trace)
  expect(desk.screen.get('h4').text()).toBe('3.88元 · 已到账')
  expect(desk.screen.text()).toContain('陈思源 138****5424')
  expect(desk.screen.text()).toContain('新客见面礼 · 抽奖所得')
  expect(document.activeElement?.textContent).toContain('3.88元 · 已到账')
})

test('the story is told by the days of Shanghai (K10)', async () => {
  await look(trace)
  const days = desk.screen.findAll('section[aria-label]').map((day) => [day.attributes('aria-label'), ...day.findAll('li').map((step) => step.text())])
  expect(days).toEqual([['2月12日', '10:00 参与活动', '23:59 应于2月26日发放'], ['2月26日', '09:00 已发放到账']])
})

test('every entry of the ledger says from where to where, how much and when', async () => {
  await look(trace)
  const rows = desk.screen.findAll('table[aria-label="台账"] tbody tr').map((row) => row.findAll('th > span, td').map((cell) => cell.text()))
  expect(rows).toEqual([['银行 → 活动预算', '2月9日 10:00', '19,400'], ['待发放 → 已发放', '2月26日 09:00', '3.88']])
})

test('every attempt says what came of it, a refusal in plain words', async () => {
  await look(trace)
  expect(part('发放记录 3 次')!.findAll('li').map((it) => it.text())).toEqual([
    '2月26日 09:00渠道拒绝：发放账户余额不足 渠道代码 NOT_ENOUGH', '2月26日 09:01渠道没有明确答复，待核对 原文：timeout',
    '2月26日 09:02查到渠道早已发放 渠道单号 198931',
  ])
})

test('the receipt can be compared to the letter', async () => {
  await look(trace)
  for (const words of ['第 1,205 号', '见面礼 3.88元', '奖品代码usual', '2月12日 10:00', '4db9cfdc', 'afc0c192', 'oDskYxV4n']) expect(part('抽奖凭证')!.text()).toContain(words)
})

test('what made him eligible stands with every gate something is known of', async () => {
  await look(trace)
  const labels = part('参与资格')!.findAll('.label').map((it) => it.text())
  expect(labels).toEqual(['企业微信 符合', '首次添加 符合', '号码归属地 符合', '员工 符合', '手机 符合', '客户群 不影响', '小游戏 不影响'])
})

test('a reward has neither receipt nor draw to be eligible for', async () => {
  await look({ ...trace, source: 'referral', receipt: null, facts: null, attempts: [] })
  expect(desk.screen.text()).toContain('邀请奖励')
  expect(desk.screen.findAll('details')).toEqual([])
})

test.each(['7K3M-9QX2', ' 7k3m 9qx2 ', '７K3M9QX2'])('the code a customer reads out is looked for, typed “%s”', async (typed) => {
  const asked: string[] = []
  desk = await openDesk(VoucherLookup, { ledger: { traceVoucher: async ({ params }: { params: { voucherId: string } }) => (asked.push(params.voucherId), trace) } })
  await desk.type('奖品编号', typed)
  await desk.press('查询')
  expect(asked).toEqual(['7K3M-9QX2'])
  expect(desk.screen.text()).toContain('抽奖所得 · 7K3M-9QX2')
})

test('what is no number is not asked for', async () => {
  let asked = 0
  desk = await openDesk(VoucherLookup, { ledger: { traceVoucher: async () => (asked++, trace) } })
  await desk.type('奖品编号', '第一份奖品')
  await desk.press('查询')
  expect(desk.screen.get('[aria-live]').text()).toContain('请输入奖品编号')
  expect(asked).toBe(0)
})

test('a number nobody has is told, and what was typed stays under the finger', async () => {
  desk = await openDesk(VoucherLookup, { ledger: { traceVoucher: refuse('VOUCHER_NOT_FOUND') } })
  await desk.type('奖品编号', 'r13-newcomer:nobody')
  await desk.press('查询')
  expect(desk.screen.get('[aria-live]').text()).toContain('没有找到这份奖品')
  expect(desk.screen.text().split('没有找到这份奖品')).toHaveLength(2)
  expect(document.activeElement).toHaveProperty('value', 'r13-newcomer:nobody')
})

test('a search that failed takes the older answer away, and works the next time', async () => {
  let isDown = false
  desk = await openDesk(VoucherLookup, { ledger: { traceVoucher: async () => (isDown ? refuse('NETWORK_ERROR')() : trace) } })
  await desk.type('奖品编号', 'r13-newcomer:cust-01')
  await desk.press('查询')
  isDown = true
  await desk.press('查询')
  expect(desk.screen.text()).toContain('网络不太稳定')
  expect(desk.screen.text()).not.toContain('陈思源')
  isDown = false
  await desk.press('查询')
  expect(desk.screen.text()).toContain('陈思源')
})

test('from a payout that failed it is one press to its story', async () => {
  const asked: string[] = []
  const traceVoucher = async ({ params }: { params: { voucherId: string } }) => (asked.push(params.voucherId), trace)
  desk = await openDesk(PayoutDesk, { ...financeClient(financeBank()), ledger: { traceVoucher } })
  await desk.press('来龙去脉')
  expect(asked).toEqual(['v-1'])
  expect(document.activeElement?.textContent).toContain('3.88元 · 已到账')
})

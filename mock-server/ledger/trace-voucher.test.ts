import { expect, test } from 'vitest'
import { isReceiptGenuine } from '#shared/draw/receipt'
import { drawPrize } from '../draw/draw-prize'
import { payDue } from '../payout/pay-due'
import { PAYOUT_DAY } from '../payout/testing/payout-world'
import { R13, useDemoWorld } from '../testing/demo-world'
import { makeReady } from '../scenario/ready-customer'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const app = useTestApp(useDemoWorld())

const params = { voucherId: `${R13}:cust-01` }

async function drawAndPay(): Promise<void> {
  const { deps } = app()
  await makeReady(deps, R13, 'cust-01', '13805715424')
  await drawPrize(deps, await deps.campaigns.get(R13), 'cust-01', 'key-of-cust-01')
  deps.clock.moveTo(PAYOUT_DAY)
  await payDue(deps)
}

test('every fen of a voucher can be followed from the budget to the customer, with what made him eligible (K10)', async () => {
  await drawAndPay()
  const { ledger } = await clientOfManager(app().url, 'tang-kaiwen')
  const trace = await ledger.traceVoucher({ params })

  expect(trace).toMatchObject({ customerName: '陈思源', maskedPhone: '138****5424', state: 'paid', source: 'draw', prizeName: '见面礼' })
  expect(trace.entries.map(({ from, to }) => `${from}→${to}`)).toEqual(['bank→budget', 'budget→reserved', 'reserved→paid'])
  expect(trace.entries.slice(1).map(({ amount }) => amount)).toEqual([trace.amount, trace.amount])
  expect(trace.facts).toMatchObject({ isAdded: true, isFirstAdd: true, maskedPhone: '138****5424', isStaff: false })
  expect(isReceiptGenuine(trace.receipt!, app().deps.receipts.publicKey)).toBe(true)
  expect(trace.attempts).toMatchObject([{ outcome: 'accepted' }])
  expect(trace.story.map(({ text }) => text)).toEqual([
    '添加客户经理林晚晴', '打开活动链接，来自“西湖支行大堂”', '参与活动', '提交信息，手机号138****5424', '同意授权说明（版本 2026-02-r13-2）',
    expect.stringMatching(/^抽中“.+”.+元（第1号，共5000号），预算转入待发放$/), '应于2月26日发放', '第1次发放：发放渠道已受理',
    expect.stringMatching(/^已发放到账，待发放转入已发放，单号\d+$/),
  ])
})

test('the accounts of a campaign balance at every moment', async () => {
  await drawAndPay()
  const { ledger } = await clientOfManager(app().url, 'zhou-mingyuan')
  const view = await ledger.showLedger({ params: { campaignId: R13 } })
  expect(view).toMatchObject({ budget: 1_940_000, reserved: 0, isBalanced: true, entries: 3 })
  expect(view.left + view.paid).toBe(view.budget)
})

test('a book that was tampered with does not balance', async () => {
  await drawAndPay()
  await app().deps.db.query("update voucher set amount_fen = amount_fen + 1 where id = $1", [params.voucherId])
  const { ledger } = await clientOfManager(app().url, 'tang-kaiwen')
  expect(await ledger.showLedger({ params: { campaignId: R13 } })).toMatchObject({ isBalanced: false })
})

test('there is no story of a voucher that is not there, and none for a manager', async () => {
  const finance = await clientOfManager(app().url, 'tang-kaiwen')
  await expect(finance.ledger.traceVoucher({ params })).rejects.toMatchObject({ code: 'VOUCHER_NOT_FOUND' })
  const manager = await clientOfManager(app().url, 'lin-wanqing')
  await expect(manager.ledger.traceVoucher({ params })).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
})

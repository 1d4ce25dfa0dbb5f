import { expect, test } from 'vitest'
import type { Receipt } from '#shared/draw/receipt'
import { genuineCampaign, receiptOf } from '#shared/draw/testing/genuine-campaign'
import { toFen } from '#shared/money/fen'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

const PLAN = [
  { code: 'usual', name: '见面礼', amount: toFen(388), count: 30 },
  { code: 'top', name: '锦鲤大奖', amount: toFen(18_800), count: 1 },
]

/** A customer who drew the seventh ticket. */
function bankWithProof({ isRevealed = true, change = {} }: { isRevealed?: boolean; change?: Partial<Receipt> } = {}): FakeBank {
  const record = genuineCampaign(PLAN)
  const { draws: _draws, seed, ...published } = record
  const bank = new FakeBank({ step: 'drawn', refusal: 'ALREADY_DRAWN' })
  bank.participation.draw = bank.draw()
  bank.proof = {
    receipt: { ...receiptOf(record, 7), ...change },
    fairness: { ...published, campaignName: '新春锦鲤', publishedAt: '2026-02-09T00:00:00.000Z', seed: isRevealed ? seed : null },
    record,
  }
  return bank
}

async function openReceipt(bank: FakeBank) {
  const page = await open(bank)
  await until(() => page.button('抽奖凭证'))
  page.tap('抽奖凭证')
  return page
}

test('a genuine receipt is checked on the phone and says which ticket it was (K8)', async () => {
  const page = await openReceipt(bankWithProof({ isRevealed: false }))
  await until(() => page.sees('凭证真实有效'))
  expect(page.sees('第 7 号')).toBe(true)
  expect(page.sees('抽奖种子在活动结束后公布')).toBe(true)
  expect(page.button('核对整个活动')).toBeUndefined()
})

test('a receipt that was tampered with is not passed off as genuine', async () => {
  const page = await openReceipt(bankWithProof({ change: { amount: toFen(18_800) } }))
  await until(() => page.sees('凭证核对不通过'))
})

test('after the end the whole campaign is recomputed on the phone (K8)', async () => {
  const page = await openReceipt(bankWithProof())
  await until(() => page.button('核对整个活动'))
  page.tap('核对整个活动')
  await until(() => page.sees('全部 31 次抽奖都与公布的校验码一致'))
})

test('one prize that was swapped is found, and named by its ticket', async () => {
  const bank = bankWithProof()
  const { record } = bank.proof!
  const other = PLAN.find(({ code }) => code !== record!.draws[2]!.prizeCode)!
  record!.draws[2] = { ...record!.draws[2]!, prizeCode: other.code, amount: other.amount }
  const page = await openReceipt(bank)
  await until(() => page.button('核对整个活动'))
  page.tap('核对整个活动')
  await until(() => page.sees('核对不通过'))
  expect(document.querySelector('[role="dialog"] ul')!.textContent).toContain('3')
})

test('a proof that does not load can be asked for again', async () => {
  const bank = bankWithProof()
  bank.interrupt = ({ path }) => (path.endsWith('/receipt') ? { status: 500, body: { code: 'INTERNAL_ERROR' } } : undefined)
  const page = await openReceipt(bank)
  await until(() => page.button('重新加载'))
  bank.interrupt = () => undefined
  page.tap('重新加载')
  await until(() => page.sees('凭证真实有效'))
})

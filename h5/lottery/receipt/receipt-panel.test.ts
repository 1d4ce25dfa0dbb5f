import { expect, test, vi } from 'vitest'
import { verifyDraws } from '#shared/draw/verify-draws'
import type { Receipt } from '#shared/draw/receipt'
import { genuineCampaign, receiptOf } from '#shared/draw/testing/genuine-campaign'
import { toFen } from '#shared/money/fen'
import { FakeBank } from '../testing/fake-bank'
import { savedFiles } from '../testing/saved-files'
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

async function checkCampaign(bank: FakeBank) {
  const page = await openReceipt(bank)
  await until(() => page.button('核对整个活动'))
  page.tap('核对整个活动')
  return page
}

test('a genuine receipt is checked on the phone and says which ticket it was (K8)', async () => {
  const page = await openReceipt(bankWithProof({ isRevealed: false }))
  await until(() => page.sees('凭证真实有效'))
  expect(page.sees('第 7 号')).toBe(true)
  expect(page.sees('抽奖种子在活动结束后公布')).toBe(true)
  expect(page.sees('先定好，再抽奖')).toBe(true)
  expect(page.button('核对整个活动')).toBeUndefined()
})

test('a receipt that was tampered with is not passed off as genuine, and what does not fit is said', async () => {
  const page = await openReceipt(bankWithProof({ change: { amount: toFen(18_800) } }))
  await until(() => page.sees('凭证核对不通过'))
  expect(page.sees('签名对不上')).toBe(true)
  expect(page.sees('凭证真实有效')).toBe(false)
})

test('after the end the whole campaign is recomputed on the phone (K8)', async () => {
  const page = await checkCampaign(bankWithProof())
  await until(() => page.sees('已核对：本次活动全部 31 次抽奖与公布的校验码一致'))
})

test('one prize that was swapped is found, and named by its ticket', async () => {
  const bank = bankWithProof()
  const { record } = bank.proof!
  const other = PLAN.find(({ code }) => code !== record!.draws[2]!.prizeCode)!
  record!.draws[2] = { ...record!.draws[2]!, prizeCode: other.code, amount: other.amount }
  const page = await checkCampaign(bank)
  await until(() => page.sees('核对不通过'))
  expect(document.querySelector('[role="dialog"] ul')!.textContent).toContain('3号票应得')
})

test('a record that leaves the customer’s own draw out is found by his receipt', async () => {
  const bank = bankWithProof()
  bank.proof!.record!.draws = bank.proof!.record!.draws.slice(0, 6)
  const page = await checkCampaign(bank)
  await until(() => page.sees('7号票的抽奖凭证是真的，但与公布的记录不一致'))
})

test('receipt and record are saved as files that anybody can check', async () => {
  const files = savedFiles()
  const page = await checkCampaign(bankWithProof())
  await until(() => page.button('保存全部抽奖记录'))
  page.tap('保存全部抽奖记录')
  page.tap('保存这份凭证')
  const saved = await files()
  expect(Object.keys(saved)).toEqual(['koi-draws-r13-newcomer.json', 'koi-receipt-spring-2026.json'])
  expect(verifyDraws(JSON.parse(saved['koi-draws-r13-newcomer.json']!))).toMatchObject({ isGenuine: true, checked: { receipts: 1 } })
  expect(JSON.parse(saved['koi-receipt-spring-2026.json']!)).toMatchObject({ ticket: 7 })
})

test('the commitment can be copied whole', async () => {
  const bank = bankWithProof()
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const page = await openReceipt(bank)
  await until(() => page.button('复制全文'))
  page.tap('复制全文')
  await until(() => page.button('已复制'))
  expect(copied).toHaveBeenCalledWith(bank.proof!.fairness.commitment)
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

test('draws that do not load are said so, and can be checked again', async () => {
  const bank = bankWithProof()
  bank.interrupt = ({ path }) => (path.endsWith('/fairness/draws') ? { status: 502, body: undefined } : undefined)
  const page = await checkCampaign(bank)
  await until(() => page.sees('系统开小差了'))
  bank.interrupt = () => undefined
  page.tap('核对整个活动')
  await until(() => page.sees('已核对'))
})

test('opened from 我的奖品 it leads back there, to where the customer was, and the focus stays inside', async () => {
  const page = await open(bankWithProof({ isRevealed: false }))
  await until(() => page.button('我的奖品'))
  page.tap('我的奖品')
  await until(() => page.button('复制编号'))
  const link = page.button('抽奖凭证')!
  const dialog = document.querySelector('[role="dialog"]')!
  dialog.scrollTop = 40
  link.focus()
  link.click()
  await until(() => page.sees('凭证真实有效'))
  expect(document.querySelectorAll('[role="dialog"]')).toHaveLength(1)
  expect(document.activeElement).toBe(dialog)
  expect(dialog.scrollTop).toBe(0)
  page.tap('返回我的奖品')
  await until(() => document.activeElement === link)
  expect(dialog.scrollTop).toBe(40)
})

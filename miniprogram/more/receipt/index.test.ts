import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Receipt } from '#shared/draw/receipt'
import { genuineCampaign, receiptOf } from '#shared/draw/testing/genuine-campaign'
import { verifyDraws } from '#shared/draw/verify-draws'
import { toFen } from '#shared/money/fen'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openOwnPage } from '../../testing/open-own-page'

const PLAN = [
  { code: 'usual', name: '见面礼', amount: toFen(388), count: 30 },
  { code: 'top', name: '锦鲤大奖', amount: toFen(18_800), count: 1 },
]

let page: Awaited<ReturnType<typeof openOwnPage>>
let phone: ReturnType<typeof fakeWx>

/** A customer who drew the seventh ticket. */
function bankWithProof({ isRevealed = true, change = {} }: { isRevealed?: boolean; change?: Partial<Receipt> } = {}): FakeBank {
  const record = genuineCampaign(PLAN)
  const { draws: _draws, seed, ...published } = record
  const bank = new FakeBank()
  bank.proof = {
    receipt: { ...receiptOf(record, 7), ...change },
    fairness: { ...published, campaignName: '新客见面礼', publishedAt: '2026-02-09T00:00:00.000Z', seed: isRevealed ? seed : null },
    record,
  }
  return bank
}

async function open(bank: FakeBank) {
  page = await openOwnPage('more/receipt/index', bank, { c: 'r13-newcomer' })
}

beforeEach(() => (phone = fakeWx()))
afterEach(() => page.close())

test('a genuine receipt is checked on the phone and says which ticket it was (K8)', async () => {
  await open(bankWithProof({ isRevealed: false }))
  await page.shows('✓ 凭证真实有效，签名已在您的手机上核对')
  for (const words of ['第 7 号', '抽奖种子在活动结束后公布', '先定好，再抽奖。']) expect(page.text()).toContain(words)
  expect(page.findAll('button').map((it) => it.textContent)).toEqual(['复制这份凭证'])
  page.tap('复制这份凭证')
  expect(JSON.parse(vi.mocked(phone.setClipboardData).mock.lastCall![0].data)).toMatchObject({ ticket: 7 })
})

test('a receipt that was tampered with is not passed off as genuine, and what does not fit is said', async () => {
  await open(bankWithProof({ change: { amount: toFen(18_800) } }))
  await page.shows('凭证核对不通过')
  await page.shows('签名对不上')
  expect(page.text()).not.toContain('凭证真实有效')
  expect(page.text()).toContain('✗')
})

test('after the end the whole campaign is recomputed on the phone (K8)', async () => {
  await open(bankWithProof())
  await page.shows('抽奖种子已公布')
  page.tap('核对整个活动')
  await page.shows('已核对：本次活动全部 31 次抽奖与公布的校验码一致')
})

type Sending = { fileName: string; filePath: string; success(): void; fail(failure: { errMsg: string }): void }

/** The campaign is checked on a phone whose chats take a file so, and its record is to be kept. */
async function saveDraws(shareFileMessage: (options: Sending) => void) {
  const files = new Map<string, string>()
  const writeFileSync = (path: string, text: string) => void files.set(path, text)
  phone = fakeWx({ env: { USER_DATA_PATH: 'wxfile://usr' }, getFileSystemManager: () => ({ writeFileSync }), shareFileMessage })
  vi.mocked(phone.setClipboardData as (options: { data: string; success?(): void }) => void).mockImplementation(({ success }) => success?.())
  await open(bankWithProof())
  await page.shows('抽奖种子已公布')
  expect(page.text()).not.toContain('保存全部抽奖记录')
  page.tap('核对整个活动')
  await page.shows('保存全部抽奖记录，用别的工具再核对')
  page.tap('保存全部抽奖记录')
  return files
}

test('the record of all draws goes into a chat as a file that anybody can check (K8)', async () => {
  const sent: Sending[] = []
  const files = await saveDraws((options) => (sent.push(options), options.success()))
  await page.shows('文件已发到您选的聊天里')
  expect(sent).toMatchObject([{ fileName: 'koi-draws-r13-newcomer.json' }])
  expect(verifyDraws(JSON.parse(files.get(sent[0]!.filePath)!))).toMatchObject({ isGenuine: true, checked: { receipts: 1 } })
})

test('where no file can be sent the record is copied', async () => {
  await saveDraws(({ fail }) => fail({ errMsg: 'shareFileMessage:fail not supported' }))
  await page.shows('全部内容已复制')
  expect(verifyDraws(JSON.parse(vi.mocked(phone.setClipboardData).mock.lastCall![0].data))).toMatchObject({ isGenuine: true })
})

test('who chooses no chat has changed his mind: nothing is copied', async () => {
  await saveDraws(({ fail }) => fail({ errMsg: 'shareFileMessage:fail cancel' }))
  await page.shows('会请您选一个聊天来存放')
  expect(phone.setClipboardData).not.toHaveBeenCalled()
})

test('one prize that was swapped is found, and named by its ticket', async () => {
  const bank = bankWithProof()
  const { record } = bank.proof!
  const other = PLAN.find(({ code }) => code !== record!.draws[2]!.prizeCode)!
  record!.draws[2] = { ...record!.draws[2]!, prizeCode: other.code, amount: other.amount }
  await open(bank)
  await page.shows('抽奖种子已公布')
  page.tap('核对整个活动')
  await page.shows('核对不通过')
  await page.shows('3号票应得')
  expect(page.text()).toContain('✗ ')
  expect(page.text()).toContain('✓ 凭证真实有效')
})

test('who has not drawn is told when he will have one', async () => {
  const bank = bankWithProof()
  bank.proof!.receipt = null
  await open(bank)
  await page.shows('您还没有抽奖')
})

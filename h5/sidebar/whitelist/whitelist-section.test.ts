import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heYingxue, zhouMingyuan } from '../testing/bank-in-memory'
import { deskBank, draftView, type DeskBank } from '../testing/desk-in-memory'
import { newcomer } from '../testing/newcomer'
import { openDraft } from '../testing/open-draft'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const SECTION = '[data-fields="whitelist"]'
const definition = { ...newcomer, id: 'spring', gates: { whitelist: true } }

const bankWith = (change: Partial<DeskBank> = {}) => deskBank({ drafts: [draftView({ definition })], ...change })

/** The editor of a campaign that only lets listed phones in; `pick` chooses a file. */
async function openList(desk: DeskBank, manager = zhouMingyuan) {
  const editor = await openDraft(desk, manager)
  async function pick(name: string, ...content: BlobPart[]): Promise<void> {
    const input = editor.screen.get<HTMLInputElement>(`${SECTION} input[type="file"]`)
    Object.defineProperty(input.element, 'files', { value: [new File(content, name)], configurable: true })
    await input.trigger('change')
    await editor.settle()
    await editor.settle()
  }
  return { ...editor, pick, text: () => editor.screen.get(SECTION).text() }
}

const rows = (count: number) => ['手机号,网点', ...Array.from({ length: count }, (_, index) => `${13_800_000_000 + index},西湖`)].join('\n')

test('a campaign without that gate has no list to fill', async () => {
  const { screen } = await openDraft(deskBank())
  expect(screen.find(SECTION).exists()).toBe(false)
})

test('10,000 rows of which 5 are bad: so many came in, and the others can be downloaded (R8)', async () => {
  const { pick, press, text, visit } = await openList(bankWith({ badRows: 5 }))
  await pick('3月客户.csv', rows(10_000))
  expect(text()).toContain('已导入 9,995 条，5 条有问题')
  expect(text()).toContain('9,995 个手机号')
  await press('下载有问题的行')
  expect(visit.files).toEqual([['3月客户-有问题的行.csv', '\uFEFF行号,手机号,网点,原因']])
})

test('a file of a Chinese Excel arrives as it was written', async () => {
  const desk = bankWith()
  const { pick } = await openList(desk)
  await pick('客户.csv', Uint8Array.from([0xca, 0xd6, 0xbb, 0xfa, 0xba, 0xc5, 0x0a]), '13805715424')
  expect(desk.asked).toEqual([{ name: 'uploadWhitelist', body: { fileName: '客户.csv', csv: '手机号\n13805715424' } }])
})

test('where every row was good there is nothing to download', async () => {
  const { pick, text } = await openList(bankWith())
  await pick('客户.csv', rows(3))
  expect(text()).toContain('已导入 3 条')
  expect(text()).not.toContain('有问题')
})

test('the uploads so far say who and when', async () => {
  const upload = { id: 'u1', fileName: '旧名单.csv', loaded: 12, rejected: 0, errorFile: null, uploadedBy: '何映雪', uploadedAt: '2026-02-16T02:00:00Z' }
  const { screen } = await openList(bankWith({ uploads: [upload] }))
  expect(screen.get('[aria-label="上传记录"]').text()).toContain('旧名单.csv已导入 12 条何映雪 · 2月16日 10:00')
})

test('a spreadsheet is refused with what to do instead, and nothing is sent', async () => {
  const desk = bankWith()
  const { pick, text } = await openList(desk)
  await pick('客户.xlsx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff]))
  expect(text()).toContain('请在 Excel 里另存为 CSV')
  expect(desk.asked).toEqual([])
})

test('a file without the column is refused as the server says', async () => {
  const { pick, text } = await openList(bankWith({ refuse: { uploadWhitelist: { code: 'FILE_UNUSABLE' } } }))
  await pick('客户.csv', '电话\n1')
  expect(text()).toContain('请按模板检查表头和行数')
})

test('after an upload the checklist is read again, and what was typed stays', async () => {
  const problem = { code: 'WHITELIST_EMPTY' as const, isBlocking: true, text: '白名单有 0 行' }
  const desk = bankWith({ drafts: [draftView({ definition, problems: [problem] })] })
  const { screen, type, pick, field } = await openList(desk)
  await type('活动名称', '春日有礼')
  desk.drafts = [draftView({ definition })]
  await pick('客户.csv', rows(3))
  expect(screen.get('[aria-label="发布检查"]').text()).not.toContain('白名单有 0 行')
  expect(field('活动名称').element.value).toBe('春日有礼')
})

test('a list that failed can be asked for again', async () => {
  const desk = bankWith({ refuse: { showWhitelist: { code: 'INTERNAL_ERROR' } } })
  const { press, text } = await openList(desk)
  expect(text()).toContain('系统开小差了')
  desk.refuse = {}
  await press('重试', SECTION)
  expect(text()).toContain('0 个手机号')
})

test('who only approves sees the list and uploads nothing', async () => {
  const { screen, text } = await openList(bankWith(), { ...heYingxue, roles: ['approver'] })
  expect(text()).toContain('0 个手机号')
  expect(screen.find(`${SECTION} input[type="file"]`).exists()).toBe(false)
})

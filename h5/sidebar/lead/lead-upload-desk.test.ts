import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import type { LeadUpload } from '#shared/lead/contract'
import type { ManagerView } from '#shared/manager/contract'
import { useManagerStore } from '../manager/manager-store'
import { heYingxue, zhouMingyuan } from '../testing/bank-in-memory'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import LeadUploadDesk from './LeadUploadDesk.vue'
import type { LeadUploads } from './lead-upload-store'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => desk.screen.unmount())

const empty: LeadUploads = { uploads: [], managers: [], waiting: 0 }
const share = (managerId: string, name: string, count: number) => ({ managerId, name, branchName: '杭州西湖支行', count })

const upload = (change: Partial<LeadUpload> = {}): LeadUpload => ({
  id: 'u-1', fileName: '三月线索.csv', loaded: 60, rejected: 0, errorFile: null, uploadedBy: '周明远', uploadedAt: '2026-02-17T02:00:00Z',
  dealt: [share('lin', '林晚晴', 30), share('shen', '沈嘉禾', 30)], waiting: 0, ...change,
})

/** The desk of somebody who is signed in. */
async function open(lead: DeskClient['lead'], manager: ManagerView = zhouMingyuan) {
  const signedIn = defineComponent(() => {
    void useManagerStore().load()
    return () => h(LeadUploadDesk)
  })
  desk = await openDesk(signedIn, { manager: { showManager: async () => manager }, lead: { listLeadUploads: async () => empty, ...lead } })
}

async function pick(name: string, content: BlobPart): Promise<void> {
  const input = desk.screen.get<HTMLInputElement>('input[type="file"]')
  Object.defineProperty(input.element, 'files', { value: [new File([content], name)], configurable: true })
  await input.trigger('change')
  await flushPromises()
  await flushPromises()
}

const report = () => desk.screen.get('[aria-label="导入结果"]')

test('a list comes in, and it is said who was dealt how many', async () => {
  const sent: unknown[] = []
  await open({ uploadLeads: async ({ body }) => (sent.push(body), upload()) })
  await pick('三月线索.csv', '手机号,网点\n13800000000,杭州西湖支行')
  expect(sent).toEqual([{ fileName: '三月线索.csv', csv: '手机号,网点\n13800000000,杭州西湖支行' }])
  expect(report().text()).toContain('三月线索.csv：已导入 60 条')
  expect(report().findAll('dl div').map((it) => it.text())).toEqual(['林晚晴 杭州西湖支行30 条', '沈嘉禾 杭州西湖支行30 条'])
  expect(report().text()).not.toContain('没有导入的行')
})

test('every row that was left out stands with its line and the reason', async () => {
  const errorFile = '\uFEFF行号,手机号,网点,原因\r\n3,123***,杭州西湖支行,不是有效的手机号\r\n5,138****0001,,没有填写网点'
  await open({ uploadLeads: async () => upload({ loaded: 1, rejected: 2, errorFile, dealt: [share('lin', '林晚晴', 1)] }) })
  await pick('三月线索.csv', '手机号')
  expect(report().text()).toContain('已导入 1 条，2 条有问题')
  expect(report().findAll('ol li').map((it) => it.text())).toEqual(['第 3 行 123*** 不是有效的手机号', '第 5 行 138****0001 没有填写网点'])
})

test('of many mistakes the first twenty are shown, and where the others are', async () => {
  const lines = Array.from({ length: 50 }, (_, index) => `${index + 2},123***,,不是有效的手机号`)
  await open({ uploadLeads: async () => upload({ rejected: 50, errorFile: ['行号,手机号,网点,原因', ...lines].join('\r\n') }) })
  await pick('三月线索.csv', '手机号')
  expect(report().findAll('ol li')).toHaveLength(20)
  expect(report().text()).toContain('还有 30 行')
})

test('what nobody has room for waits, and that is said', async () => {
  await open({ uploadLeads: async () => upload({ dealt: [], waiting: 60 }), listLeadUploads: async () => ({ ...empty, waiting: 60 }) })
  await pick('三月线索.csv', '手机号')
  expect(report().text()).toContain('还有 60 条没有分出去')
  expect(desk.screen.text()).toContain('60 条等待分配')
})

test('where the leads are is a table: whose, and how far he is', async () => {
  const counts = { new: 12, called: 5, added: 2, refused: 1 }
  await open({ listLeadUploads: async () => ({ uploads: [upload()], managers: [{ managerId: 'lin', name: '林晚晴', branchName: '杭州西湖支行', counts }], waiting: 0 }) })
  expect(desk.screen.findAll('tbody tr > *').map((it) => it.text())).toEqual(['林晚晴杭州西湖支行', '12', '5', '2', '1'])
  expect(desk.screen.get('[aria-labelledby="lead-uploads"]').text()).toContain('三月线索.csv')
})

test('a file that is no text is not sent, and it is said what to do', async () => {
  await open({ uploadLeads: refuse('INTERNAL_ERROR') })
  await pick('线索.xlsx', new Uint8Array([80, 75, 0, 0]))
  expect(desk.screen.get('[role="alert"]').text()).toContain('在 Excel 里另存为 CSV')
})

test('a file the bank refuses says why', async () => {
  await open({ uploadLeads: refuse('FILE_UNUSABLE') })
  await pick('线索.csv', '姓名\n张三')
  expect(desk.screen.get('[role="alert"]').text()).toContain('请按模板检查表头和行数')
})

test('who only approves uploads nothing', async () => {
  await open({}, { ...heYingxue, roles: ['approver'] })
  expect(desk.screen.find('input[type="file"]').exists()).toBe(false)
  expect(desk.screen.text()).toContain('还没有线索')
})

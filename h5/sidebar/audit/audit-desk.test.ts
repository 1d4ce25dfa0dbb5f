import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { AuditEntryView, AuditFilter, TrailView } from '#shared/audit/contract'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import AuditDesk from './AuditDesk.vue'
import { subjectText } from './audit-text'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => desk.screen.unmount())

const HEAD = 'a'.repeat(64)

const entry = (seq: number, change: Partial<AuditEntryView> = {}): AuditEntryView => ({
  seq, at: '2026-02-12T02:00:00.000Z', actor: { kind: 'manager', id: 'he-yingxue', name: '何映雪' }, action: 'draft.decideDraft',
  subject: { campaignId: 'spring', decision: 'publish' }, outcome: 'published', ...change,
})

const whole: TrailView = { entries: 3, head: HEAD, brokenAt: null, people: [{ managerId: 'he-yingxue', name: '何映雪' }] }

/** An auditor's part of the bank, and what it was asked. */
function bank(trail: TrailView = whole, entries = [entry(3), entry(2), entry(1)], change: DeskClient['audit'] = {}) {
  const asked: (AuditFilter & { before?: number })[] = []
  const client: DeskClient = { audit: {
    showTrail: async () => trail,
    searchEntries: async ({ body }) => {
      asked.push(body)
      return { entries: entries.filter(({ seq }) => seq < (body.before ?? Infinity)), hasMore: body.before === undefined }
    },
    exportEntries: async () => ({ fileName: '审计记录.csv', csv: '', entries: 3, isCut: false }),
    ...change,
  } }
  return { client, asked }
}

const open = async (...args: Parameters<typeof bank>) => {
  const { client, asked } = bank(...args)
  desk = await openDesk(AuditDesk, client)
  return { ...desk, asked }
}

test('an auditor reads who did what, to what, and how it ended, and that nobody has changed it', async () => {
  const { screen } = await open()
  expect(screen.get('[aria-label="记录是否完整"]').text()).toContain('共 3 条，逐条核对，没有被改过')
  expect(screen.get('code').text()).toBe(HEAD)
  const [line] = screen.findAll('ul li')
  expect(line!.text()).toContain('何映雪 复核活动方案 已发布')
  expect(line!.text()).toContain('活动 spring · 决定 发布')
  expect(line!.text()).toContain('第 3 条 · 2月12日 10:00')
})

test('where the chain is broken it is said from which entry on, and the entries behind it are no evidence', async () => {
  const { screen } = await open({ ...whole, brokenAt: 2 })
  expect(screen.get('[role="alert"]').text()).toBe('从第 2 条起不完整')
  expect(screen.findAll('ul li').map((line) => line.text().includes('不能作为证据'))).toEqual([true, true, false])
})

test('what was begun and never ended is told as such, and a customer by his number', async () => {
  const { screen } = await open(whole, [entry(2, { outcome: 'interrupted' }), entry(1, { actor: { kind: 'customer', id: 'cust-02' }, action: 'privacy.eraseNotes', subject: {}, outcome: 'done' })])
  expect(screen.findAll('ul li').map((line) => line.get('.what').text())).toEqual(['何映雪 复核活动方案 中断，是否完成请核对', '客户 cust-02 客户删除记录 已完成'])
})

test('person, action and day narrow it, and older ones come page by page', async () => {
  const { screen, press, asked } = await open()
  const [whose, what] = screen.findAll('select')
  await whose!.setValue('he-yingxue')
  await what!.setValue('payout.makeBatch')
  await screen.get('input[type="date"]').setValue('2026-02-12')
  await flushPromises()
  expect(asked.at(-1)).toEqual({ managerId: 'he-yingxue', action: 'payout.makeBatch', day: '2026-02-12' })
  await press('更早的记录')
  expect(asked.at(-1)).toMatchObject({ managerId: 'he-yingxue', before: 1 })
  expect(screen.findAll('ul li').map((line) => line.text().match(/第 \d/)![0])).toEqual(['第 3', '第 2', '第 1'])
})

test('it is taken away as a file', async () => {
  const { screen, press, files } = await open()
  await press('导出 CSV')
  expect(files).toEqual(['审计记录.csv'])
  expect(screen.get('[role="status"]').text()).toBe('已导出 3 条')
})

test('what is taken away is narrowed as the list is, and a file that was cut says so', async () => {
  const exportEntries = vi.fn(async () => ({ fileName: '审计记录.csv', csv: '', entries: 20_000, isCut: true }))
  const { screen, press } = await open(whole, undefined, { exportEntries })
  await screen.get('select').setValue('he-yingxue')
  await flushPromises()
  await press('导出 CSV')
  expect(exportEntries).toHaveBeenCalledWith({ body: { managerId: 'he-yingxue' } })
  expect(screen.get('[role="status"]').text()).toBe('已导出最近 20000 条，更早的请按日期分开导出')
  await screen.get('select').setValue('')
  await flushPromises()
  expect(screen.get('[role="status"]').text()).toBe('查看和导出也会被记录')
})

test('the chain is walked once, however it is narrowed', async () => {
  const showTrail = vi.fn(async () => whole)
  const { screen } = await open(whole, undefined, { showTrail })
  await screen.get('select').setValue('he-yingxue')
  await flushPromises()
  expect(showTrail).toHaveBeenCalledTimes(1)
})

test('a bank without such entries, and one that does not answer, say so', async () => {
  const { screen } = await open(whole, [])
  expect(screen.text()).toContain('没有这样的记录')
  screen.unmount()
  await open(whole, [], { searchEntries: refuse('INTERNAL_ERROR') })
  expect(desk.screen.text()).toContain('记录没有加载出来')
})

test('whatever stands in an entry is words, also what nobody has a word for', () => {
  expect(subjectText({ subject: { voucherIds: ['a', 'b'], unknown: 7, capacity: null, isTemplate: true } })).toBe('奖品 a、b · unknown 7 · 存为模板 是')
  expect(subjectText({ subject: { status: 'constructor' } })).toBe('状态 constructor')
})

test('a moment and an amount in it are read as people write them', () => {
  expect(subjectText({ subject: { begunAt: '2026-02-12T02:00:00.000Z' } })).toBe('开始于 2月12日 10:00')
  expect(subjectText({ subject: { nodeId: 'good-start', until: '2026-03-31', targetCost: 1_500_000 } })).toBe('节点 good-start · 到 2026-03-31 · 成本目标 15,000 元')
  expect(subjectText({ subject: { channelCode: 'bank', kind: 'operate', ground: 'wechat' } })).toBe('渠道 bank · 分类 经营渠道 · 触点 微信生态')
})

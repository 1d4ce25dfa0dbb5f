import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { Replies } from '#shared/reply/contract'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import { repliesCsv } from './reply-text'
import ReplyDesk from './ReplyDesk.vue'

enableAutoUnmount(afterEach)

const figures = (sent: number, part: number, whole = sent) => ({ sent, replied: { part, whole } })
const replies: Replies = {
  scope: 'bank', from: '2026-01-29' as never, until: '2026-02-27' as never, withinHours: 24, isArchiveTold: true, total: figures(12, 3, 10),
  parts: [{ id: 'script-1', name: '第一次问候', figures: figures(12, 3, 10) }],
}
const west: Replies = { ...replies, parts: [{ id: 'lin-wanqing', name: '林晚晴', figures: figures(12, 3, 10) }] }

async function open(answer: Replies | (() => Promise<never>) = replies, listAnswers: NonNullable<DeskClient['reply']>['listAnswers'] = async () => ({ answers: [], count: 0, others: 0 })) {
  const showReplies = vi.fn<NonNullable<NonNullable<DeskClient['reply']>['showReplies']>>(async ({ params }) => (typeof answer === 'function' ? answer() : params.by === 'item' ? answer : { ...west, scope: answer.scope }))
  const desk = await openDesk(ReplyDesk, { reply: { showReplies, listAnswers } }, {})
  await flushPromises()
  return { ...desk, showReplies, text: () => desk.screen.text() }
}

test('3 of the 10 whose day is over were answered: 30 per cent, in words and in the file (D20)', async () => {
  const desk = await open()
  expect(desk.text()).toContain('24 小时内回复率 30.0%')
  expect(desk.text()).toContain('发出 12 次，满 24 小时的 10 次里，3 次有回复。')
  await desk.press('导出表格')
  expect(desk.files).toEqual(['话术回复-话术-2026-01-29-2026-02-27.csv'])
  expect(repliesCsv(replies, 'script', 'item').split('\r\n')).toEqual(['\uFEFF话术,发出,24小时内有回复,已满24小时,回复率', '合计,12,3,10,30.0%', '第一次问候,12,3,10,30.0%'])
})

test('one goes from a script to who sent it, no further, and back', async () => {
  const desk = await open()
  await desk.press('第一次问候')
  expect(desk.showReplies.mock.lastCall![0].params).toMatchObject({ by: 'manager', within: 'item', withinId: 'script-1' })
  expect(desk.screen.get('#reply-parts').text()).toBe('第一次问候')
  expect(desk.screen.findAll('tbody button')).toEqual([])
  await desk.press('← 返回话术')
  expect(desk.showReplies.mock.lastCall![0].params).toMatchObject({ by: 'item', within: 'all' })
})

test('a row that is tapped before the next answer comes is what it says, not what is asked meanwhile', async () => {
  const desk = await open()
  desk.showReplies.mockImplementationOnce(() => new Promise(() => undefined))
  await desk.press('网点')
  await desk.press('第一次问候')
  expect(desk.showReplies.mock.lastCall![0].params).toMatchObject({ by: 'manager', within: 'item', withinId: 'script-1' })
})

test('a manager is asked for no branches and no other managers; materials are asked for as such', async () => {
  const desk = await open({ ...replies, scope: 'own' })
  expect(desk.screen.findAll('[aria-label="按什么分"]')).toEqual([])
  await desk.press('打开的素材')
  expect(desk.showReplies.mock.lastCall![0].params).toMatchObject({ of: 'material', by: 'item' })
  expect(desk.text()).toContain('打开 12 次')
})

test('a manager taps a script and reads who has not answered yet, and who has', async () => {
  const answer = (name: string, isAnswered: boolean) => ({ customerId: name, externalUserId: 'wm', name, at: '2026-02-20T02:00:00.000Z', isAnswered })
  const listAnswers = vi.fn(async () => ({ answers: [answer('胡佳怡', false), answer('陈思源', true)], count: 2, others: 1 }))
  const desk = await open({ ...replies, scope: 'own' }, listAnswers)
  await desk.press('第一次问候')
  expect(listAnswers).toHaveBeenCalledWith({ params: { of: 'script', causeId: 'script-1', days: '30', until: 'today' } })
  expect(desk.screen.findAll('li').map((it) => it.text())).toEqual([expect.stringContaining('胡佳怡2月20日发出，还没有回复'), expect.stringContaining('陈思源2月20日发出，有回复')])
  expect(desk.text()).toContain('另有 1 位现在不是您的好友')
  await desk.press('打开的素材')
  expect(desk.screen.findAll('li')).toEqual([])
})

test('without the archive it is said that nobody knows; a failed look says so', async () => {
  expect((await open({ ...replies, isArchiveTold: false })).text()).toContain('接入以后才有回复率')
  expect((await open(refuse('INTERNAL_ERROR'))).text()).toContain('话术回复没有加载出来')
})

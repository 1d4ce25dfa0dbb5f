import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { PayoutState } from '#shared/payout/contract'
import type { TimelineEntry } from '#shared/timeline/contract'
import { happeningsOf } from '#shared/timeline/happening'
import type { CalendarDay } from '#shared/time/calendar-day'
import { besideWecom } from '../chat/testing/beside-wecom'
import { chatBank, entryOf, zhouRuonan, type ChatBank } from '../chat/testing/chat-bank'
import { openChat } from '../chat/testing/open-chat'
import { happeningText } from './happening-text'

besideWecom()

async function open(change: Partial<ChatBank> = {}) {
  const chat = await openChat(chatBank(change), '', 'timeline')
  const pane = () => chat.screen.get('[role="tabpanel"]')
  return {
    ...chat,
    pane,
    days: () => pane().findAll('section h3').map((it) => it.text()),
    lines: () => pane().findAll('li').map((it) => it.text()),
    writes: (text: string) => chat.type('写一条记录', text),
  }
}

const prize = (state: PayoutState) => ({ amount: toFen(18800), state, payableOn: '2026-02-26' as CalendarDay })

const history: TimelineEntry[] = [
  entryOf({ kind: 'tagPutOn', subject: '有房贷', managerName: '林晚晴', happenedAt: '2026-02-12T11:00:00+08:00' }),
  entryOf({ kind: 'prizeWon', subject: '新客见面礼', prize: prize('due'), happenedAt: '2026-02-12T10:30:00+08:00' }),
  entryOf({ kind: 'couponTaken', subject: '加油券', isWholeDay: true, happenedAt: '2026-02-12T00:00:00+08:00' }),
  entryOf({ kind: 'contactAdded', managerName: '林晚晴', happenedAt: '2026-02-11T23:59:59+08:00' }),
  entryOf({ kind: 'noteWritten', text: '想了解房贷', managerName: '钱一帆', happenedAt: '2025-12-30T09:00:00+08:00' }),
]

/** `count` happenings a minute apart, on one day. */
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => entryOf({ kind: 'couponUsed', happenedAt: new Date(Date.UTC(2026, 1, 12, 2) - index * 60_000).toISOString() }))

test('everything that happened stands under its day, with its time, what it was, and who had a part in it (S19)', async () => {
  const chat = await open({ timeline: history })
  expect(chat.days()).toEqual(['2月12日', '2月11日', '2025年12月30日'])
  expect(chat.lines()).toEqual([
    '11:00林晚晴贴了标签「有房贷」', '10:30在「新客见面礼」抽中 188 元预计2月26日前到账', '当天领了优惠券「加油券」', '23:59添加了林晚晴', '09:00钱一帆的记录想了解房贷',
  ])
})

test('the same small thing again and again is one line with its count, which opens; anything else in between ends it', async () => {
  const at = (day: number, kind: TimelineEntry['kind'] = 'signedIn') => entryOf({ kind, happenedAt: `2026-02-${day}T08:00:00+08:00`, ...(kind === 'articleRead' && { subject: `文章${day}` }) })
  const chat = await open({ timeline: [at(19), at(18), at(17), at(16, 'contactAdded'), at(15), at(14), at(13, 'articleRead'), at(12, 'articleRead'), at(11, 'articleRead')] })
  expect(chat.lines()).toEqual(['08:002月17日起 签到 3 次', '08:00添加了客户经理', '08:00签到', '08:00签到', '08:002月11日起 看文章 3 次'])
  await chat.press('2月11日起 看文章 3 次')
  expect(chat.pane().get('[aria-label="看文章 3 次"]').findAll('li').map((it) => it.text())).toEqual([
    '2月13日 08:00 看了文章「文章13」', '2月12日 08:00 看了文章「文章12」', '2月11日 08:00 看了文章「文章11」',
  ])
})

test('who deleted whom is told in other words (D22)', async () => {
  const chat = await open({ timeline: [entryOf({ kind: 'deletedByCustomer', managerName: '林晚晴' }), entryOf({ id: 'other', kind: 'deletedByManager', managerName: '林晚晴' })] })
  expect(chat.lines()).toEqual(['09:00把林晚晴从好友里删除了', '09:00林晚晴把客户从好友里删除了'])
})

test.each([['互动', ['添加了林晚晴']], ['活动', ['抽中 188 元', '领了优惠券']], ['记录', ['贴了标签', '想了解房贷']]])('%s shows its own kinds only', async (filter, parts) => {
  const chat = await open({ timeline: history })
  await chat.press(filter, '[aria-label="看哪些"]')
  expect(chat.lines()).toHaveLength(parts.length)
  for (const [place, part] of parts.entries()) expect(chat.lines()[place]).toContain(part)
})

test.each<[PayoutState, string]>([
  ['unclaimed', '待客户领取'], ['due', '预计2月26日前到账'], ['sending', '发放中'], ['paid', '已到账'],
  ['failed', '还没有到账，行里正在重新发放'], ['retry', '还没有到账，行里正在重新发放'], ['expired', '已过期'],
])('a prize that is %s says: %s', async (state, words) => {
  const chat = await open({ timeline: [entryOf({ kind: 'prizeWon', subject: '新客见面礼', prize: prize(state) })] })
  expect(chat.lines()[0]).toContain(words)
})

test.each(happeningsOf('all'))('%s has words a manager reads at one glance', (kind) => {
  const text = happeningText(entryOf({ kind, subject: '某事', managerName: '林晚晴', prize: kind === 'prizeWon' ? prize('paid') : null, game: kind === 'gamePlayed' ? 'won' : null }))
  expect(text).toMatch(/^[^a-z]{2,40}$/i)
  expect(text).not.toContain('null')
})

test('what is older is fetched after a tap, and nothing is told twice', async () => {
  const chat = await open({ timeline: many(65) })
  expect(chat.lines()).toHaveLength(30)
  await chat.press('更早的')
  await chat.press('更早的')
  expect(chat.lines()).toHaveLength(65)
  expect(new Set(chat.lines()).size).toBe(65)
  expect(chat.pane().text()).not.toContain('更早的')
})

test('a page that does not come leaves what is there, and can be asked for again', async () => {
  const chat = await open({ timeline: many(40) })
  chat.chat.refuse = { showTimeline: 'INTERNAL_ERROR' }
  await chat.press('更早的')
  expect(chat.lines()).toHaveLength(30)
  expect(chat.pane().get('[role="alert"]').text()).toContain('下面是之前的内容')
  chat.chat.refuse = {}
  await chat.press('更早的')
  expect(chat.lines()).toHaveLength(40)
  expect(chat.pane().find('[role="alert"]').exists()).toBe(false)
})

test('an older page that comes late undoes nothing that was told since', async () => {
  let letGo!: () => void
  const chat = await open({ timeline: many(40) })
  chat.chat.hold = { showTimeline: new Promise<void>((resolve) => (letGo = resolve)) }
  await chat.press('更早的')
  chat.chat.hold = {}
  await chat.writes('想提前还贷')
  await chat.press('记下来')
  letGo()
  await chat.settle()
  expect(chat.lines()[0]).toContain('想提前还贷')
})

test('a history that does not come says why, and can be asked for again', async () => {
  const chat = await open({ timeline: history, refuse: { showTimeline: 'INTERNAL_ERROR' } })
  expect(chat.pane().text()).toContain('记录没有加载出来')
  chat.chat.refuse = {}
  await chat.press('重试')
  expect(chat.lines()).toHaveLength(5)
})

test('with whom nothing happened yet there is a word instead', async () => {
  const chat = await open()
  expect(chat.pane().text()).toContain('和这位客户还没有往来')
})

test('a note is written and stands there at once', async () => {
  const chat = await open({ timeline: history })
  await chat.writes(' 周末来网点办卡 ')
  await chat.press('记下来')
  expect(chat.lines()[0]).toContain('周末来网点办卡')
  expect(chat.field('写一条记录').element.value).toBe('')
  expect(chat.pane().text()).toContain('已记下')
})

test('a note that did not arrive keeps its words, and the same words again are the same note', async () => {
  const chat = await open()
  await chat.writes('想提前还贷')
  chat.chat.lost = 'writeNote'
  await chat.press('记下来')
  expect(chat.pane().get('form [role="alert"]').text()).toContain('没有记下来，内容还在')
  expect(chat.field('写一条记录').element.value).toBe('想提前还贷')
  chat.chat.lost = null
  await chat.press('记下来')
  expect(chat.lines()).toHaveLength(1)
  await chat.writes('想提前还贷')
  await chat.press('记下来')
  expect(chat.lines()).toHaveLength(2)
})

test('what was typed is still there after a look at another part of the chat', async () => {
  const chat = await open()
  await chat.writes('想提前还贷')
  await chat.press('活动', '[role="tablist"]')
  await chat.press('记录', '[role="tablist"]')
  expect(chat.field('写一条记录').element.value).toBe('想提前还贷')
})

test('more than 500 characters are said to be too many, and not sent', async () => {
  const chat = await open()
  await chat.writes('鱼'.repeat(501))
  await chat.press('记下来')
  expect(chat.pane().text()).toContain('最多 500 个字，现在 501 个')
  expect(chat.chat.asked.writeNote).toBeUndefined()
})

test('who may only look reads it all and writes nothing (S16, K6)', async () => {
  const chat = await open({ timeline: history, customers: { 'wm-zhou': zhouRuonan({ access: 'readOnly', campaigns: [] }) } })
  expect(chat.lines()).toHaveLength(5)
  expect(chat.pane().find('form').exists()).toBe(false)
  expect(chat.screen.findAll('[role="tab"]').map((it) => it.text())).toEqual(['客户', '记录'])
})

import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { defineComponent, h, watchEffect } from 'vue'
import { usePaneStore } from '../chat/pane-store'
import { usePlaceStore } from '../chat/place-store'
import { useGroupGameStore } from '../group-game/group-game-store'
import { openDesk } from '../testing/open-desk'
import type { SopTask } from '#shared/sop/contract'
import { WecomError } from '../../wecom/wecom-error'
import SopPane from './SopPane.vue'
import { calendarBank, sopTask } from './testing/sop-bank'

enableAutoUnmount(afterEach)

/** Beside the group's chat, as WeCom opens it. */
const BesideGroup = defineComponent({
  setup() {
    const place = usePlaceStore()
    watchEffect(() => place.find())
    return () => h(SopPane, { groupId: 'g' })
  },
})

async function open(tasks: SopTask[], { access = 'full' as const, stops = false }: { access?: 'full' | 'readOnly'; stops?: boolean } = {}) {
  const { bank, client } = calendarBank(tasks, access)
  const sent: string[] = []
  const desk = await openDesk(BesideGroup, client, {
    chatContext: async () => ({ kind: 'group', chatId: 'wr-g', canSend: true }),
    sendInOrder: async (messages, onProgress) => {
      if (stops) return { sent: 0, stoppedBy: new WecomError('cancelled') }
      sent.push(...messages.map((it) => (it.kind === 'text' ? it.text : it.kind)))
      onProgress(messages.length)
      return { sent: messages.length, stoppedBy: null }
    },
  })
  await flushPromises()
  return { ...desk, bank, sent, text: () => desk.screen.text() }
}

const later = sopTask({ id: 'later', day: '2026-02-28' as never, theme: '周末防骗', standing: 'ahead' })

test('today stands first, with the time, theme and words of each; other days follow (G9, G10)', async () => {
  const { screen } = await open([later, sopTask(), sopTask({ id: 'past', day: '2026-02-25' as never, theme: '早餐优惠', standing: 'missed' })])
  const headings = screen.findAll('h3').map((it) => it.text())
  expect(headings).toEqual(['今天 · 2月27日 周五', '2月28日 周六', '2月23日 周一 节假日', '2月25日 周三'])
  expect(screen.get('li.card').text()).toContain('10:00专业内容到点了家庭备用金新的一周')
})

test('one tap sends it into the chat, and it is done', async () => {
  const { press, sent, bank, text } = await open([sopTask()])
  await press('发送：10:00 家庭备用金')
  expect(sent).toEqual(['新的一周，先聊个实在的：家里的备用金留多少合适？'])
  expect(bank.asked).toEqual(['{"state":"sent"}'])
  expect(text()).toContain('10:00 已发')
  expect(text()).not.toContain('跳过')
})

test('before its time, or about a game nobody has planned, it asks first, and can wait', async () => {
  const evening = sopTask({ standing: 'ahead', time: '19:30' as never, kind: 'game', theme: '猜歌词' })
  const { press, sent, screen } = await open([evening])
  await press('发送：19:30 猜歌词')
  expect(screen.get('dialog').text()).toContain('原定 19:30 发，现在还没到时间。今天还没有安排游戏')
  await press('再等等')
  expect([sent, screen.find('dialog').exists()]).toEqual([[], false])
  await press('发送：19:30 猜歌词')
  await press('现在就发')
  expect(sent).toHaveLength(1)
})

test('a Friday of which the content was let go says what it lacks now (G13)', async () => {
  const event = sopTask({ id: 'g:event:2026-02-27', kind: 'event', theme: '周五好礼', time: '19:30' })
  const whole = await open([sopTask(), event])
  expect(whole.text()).not.toContain('这天没有')
  const without = await open([sopTask({ standing: 'skipped', skipReason: '换内容' }), event])
  expect(without.text()).toContain('这天没有专业内容了')
  expect(without.text()).not.toContain('这天没有固定活动了')
})

test('what he does not confirm is not sent, and he is told', async () => {
  const { press, bank, screen } = await open([sopTask()], { stops: true })
  await press('发送：10:00 家庭备用金')
  expect(bank.asked).toEqual([])
  expect(screen.get('[role="alert"]').text()).toContain('没有发送')
})

test('what a colleague has sent meanwhile is not sent twice', async () => {
  const { press, bank, sent, text } = await open([sopTask()])
  bank.tasks = [sopTask({ standing: 'sent', sentAt: '2026-02-27T02:00:00Z' })]
  await press('发送：10:00 家庭备用金')
  expect(sent).toEqual([])
  expect(text()).toContain('同事刚刚处理过这条')
})

test('what went out and was not heard of is told again by one tap, and not sent again', async () => {
  const { press, bank, sent, screen } = await open([sopTask()])
  // The network goes away between the chat and the bank.
  const push = sent.push.bind(sent)
  sent.push = (...words) => ((bank.isDown = true), push(...words))
  await press('发送：10:00 家庭备用金')
  expect(screen.get('[role="alert"]').text()).toContain('已发到群里，还没有记上')
  bank.isDown = false
  await press('补记：10:00 家庭备用金')
  expect(sent).toHaveLength(1)
  expect(screen.text()).toContain('10:00 已发')
})

test('what was to come is due a minute later, and nobody has to open the page again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { bank, text } = await open([sopTask({ standing: 'ahead' })])
  expect(text()).toContain('待发')
  bank.tasks = [sopTask({ standing: 'due' })]
  await vi.advanceTimersByTimeAsync(60_000)
  expect(text()).toContain('到点了')
})

test('it is let go with a reason only, and that is taken back', async () => {
  const { press, type, text } = await open([sopTask()])
  await press('跳过：10:00 家庭备用金')
  await press('跳过这条')
  expect(text()).toContain('写一句原因')
  await type('为什么不发', '商户活动取消')
  await press('跳过这条')
  expect(text()).toContain('跳过原因：商户活动取消')
  await press('撤销跳过：10:00 家庭备用金')
  expect(text()).not.toContain('跳过原因')
})

test('an edit changes this once, says where it usually stands, and what speaks against it', async () => {
  const { press, type, text } = await open([later])
  await press('改这一次：10:00 周末防骗')
  await type('正文', '这款保本')
  await press('保存')
  expect(text()).toContain('「保本」像在承诺收益')
  await type('正文', '周末愉快')
  await type('发送时间', '2026-02-28T11:00')
  await press('保存')
  expect(text()).toContain('周末愉快')
  expect(text()).toContain('只改这一次，平时在2月27日 周五 10:00')
  expect(text()).toContain('和另一条在同一分钟')
})

test('another day is not sent today, and another branch’s group is only looked at', async () => {
  const tomorrow = await open([later])
  expect(tomorrow.screen.findAll('button').map((it) => it.text())).toEqual(['改这一次', '跳过'])
  tomorrow.screen.unmount()
  const other = await open([sopTask()], { access: 'readOnly' })
  expect(other.screen.findAll('button')).toEqual([])
})

test('a day without anything says so, and what does not load can be asked for again', async () => {
  const { text } = await open([])
  expect(text()).toContain('今天不用发')
})

test('a group’s own task says what it is for, and is changed without a word of the plan (G18)', async () => {
  const { press, screen, text } = await open([sopTask({ id: 'own', revival: 'steps', kind: 'topic', theme: '晒晒步数', day: '2026-02-28' as never, standing: 'ahead' })])
  expect(screen.get('li.card').text()).toContain('聊天话题')
  expect(text()).toContain('唤醒这个群：微信步数')
  await press('修改：10:00 晒晒步数')
  expect(text()).not.toContain('周计划不变')
})

const liveGame = { id: 'thursday', kind: 'quiz', state: 'planned', end: null, startsAt: '2026-02-27T12:00:00Z', winners: 0, isOwn: true } as const

test('of a game that is planned for the day the task shows where it stands, and leads to it instead of sending words', async () => {
  const { press, screen } = await open([sopTask({ kind: 'game', theme: '答题', game: liveGame })])
  expect(screen.get('li.card').text()).toContain('2月27日 20:00 答题 · 待预告')
  expect(screen.findAll('button').map((it) => it.text())).toEqual(['打开游戏', '改这一次', '跳过'])
  await press('打开游戏')
  expect([usePaneStore().groupPane, useGroupGameStore().openId]).toEqual(['games', 'thursday'])
})

test('a colleague comes to the list of games, for only the owner runs one', async () => {
  const { press, text } = await open([sopTask({ kind: 'game', standing: 'sent', sentAt: '2026-02-27T02:00:00Z', game: { ...liveGame, state: 'running', isOwn: false } })])
  expect(text()).toContain('进行中')
  await press('打开游戏')
  expect([usePaneStore().groupPane, useGroupGameStore().openId]).toEqual(['games', null])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tellChatMessages } from '../chat/tell-chat-messages'
import { ZHOU } from '../chat/testing/told'
import { eraseNotes } from '../privacy/erase-notes'
import { ownRecord } from '../privacy/own-record'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { questions } from '../today/from-questions'
import { answerQuestions } from './answer-questions'
import { eraseOldQuestions } from './erase-questions'

const world = useDemoWorld()
const app = useTestApp(world)

const CHAT_ID = 'wrKoiXihuNeighbours0000000000001'
/** Who owns it. */
const SHEN = 'shen-jiahe'
const at = (minute: number) => new Date(Date.parse('2026-02-12T10:00:00+08:00') + minute * 60_000)

const ask = (minute: number, text = '周六几点开门？', messageId = `m${minute}`) =>
  tellChatMessages(world().db, [{ messageId, externalUserId: ZHOU.externalUserId, memberUserId: null, chatId: CHAT_ID, text, sentAt: at(minute).toISOString() }])
const reply = (minute: number, memberUserId = 'ShenJiaHe') => answerQuestions(world().db, [{ memberUserId, chatId: CHAT_ID, sentAt: at(minute).toISOString() }])
const moveTo = (minute: number) => world().clock.moveTo(at(minute))
/** How many of his questions stand on his own page. */
const traces = async () => (await ownRecord(world(), ZHOU.id)).traces.groupQuestions
const waiting = (managerId = SHEN) => questions.list(world(), managerId, world().clock.now())

test('what a member asked stands in the owner’s day when nobody has answered for ten minutes, and in nobody else’s (S26)', async () => {
  await ask(0)
  moveTo(9)
  expect(await waiting()).toEqual([])
  moveTo(10)
  expect(await waiting()).toMatchObject([{ id: 'm0', customerName: '周若楠', title: '在「西湖邻里福利群」里问了，还没有人回', detail: '周六几点开门？', at: at(0).toISOString() }])
  expect(await waiting('lin-wanqing')).toEqual([])
})

test('chat among members is kept by nobody, a call for the owner is a question', async () => {
  await ask(0, '大家早')
  await ask(1, '@沈嘉禾 在不在')
  moveTo(30)
  expect((await waiting()).map(({ id }) => id)).toEqual(['m1'])
  expect(await world().db.query('select id from group_question')).toEqual([{ id: 'm1' }])
})

test('whoever of the bank writes into the group has answered what was asked before, not what comes after', async () => {
  await ask(0)
  expect(await reply(1, 'LinWanQing')).toBe(1)
  await ask(2, '那周日呢？')
  moveTo(30)
  expect((await waiting()).map(({ id }) => id)).toEqual(['m2'])
  expect(await reply(3, 'SomebodyElse')).toBe(0)
})

test('in whatever order and however often it is told, the same questions are open', { timeout: 60_000 }, async () => {
  const told = [() => ask(0), () => ask(2), () => ask(5), () => reply(1), () => reply(3)]
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...told, ...told], { minLength: 10 }), async (events) => {
      await world().db.query('truncate group_question, group_reply')
      for (const event of events) await event()
      moveTo(60)
      expect((await waiting()).map(({ id }) => id)).toEqual(['m5'])
    }),
    { numRuns: 10 },
  )
})

test('the owner says that he has answered elsewhere: it is gone, its words too, and told again it does not come back; so long they are kept they stand on his own page (K2)', async () => {
  await ask(0)
  moveTo(30)
  await questions.settle!(world(), SHEN, 'm0')
  await questions.settle!(world(), SHEN, 'm0')
  await ask(0)
  expect(await waiting()).toEqual([])
  const words = async () => {
    await eraseOldQuestions(world())
    return world().db.query('select text from group_question')
  }
  expect(await words()).toEqual([{ text: '周六几点开门？' }])
  expect(await traces()).toBe(1)
  world().clock.moveTo(new Date(world().clock.now().getTime() + 10 * 60_000))
  // No longer to be brought back, and so no longer kept.
  expect(await words()).toEqual([{ text: '' }])
  expect(await traces()).toBe(0)
  await expect(questions.settle!(world(), 'lin-wanqing', 'm0')).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
})

test('what nobody answered in a week is not kept, and what he asked goes with what was noted of him (K2)', async () => {
  await ask(0)
  moveTo(7 * 24 * 60)
  await eraseOldQuestions(world())
  expect(await waiting()).toHaveLength(1)
  moveTo(7 * 24 * 60 + 1)
  await eraseOldQuestions(world())
  expect(await waiting()).toEqual([])
  await ask(1, '还开门吗', 'later')
  await eraseNotes(world(), ZHOU.id)
  expect(await world().db.query('select 1 from group_question')).toEqual([])
})

test('in the simulated WeCom a member asks, and the owner’s answer takes it off his day', async () => {
  const { wecom } = app().outside
  await wecom.changeGroup({ groupId: 'xihu-neighbours', customerId: ZHOU.id, kind: 'join' })
  const conversationId = 'group:xihu-neighbours'
  await wecom.say({ conversationId, speaker: { kind: 'customer', id: ZHOU.id }, text: '请问明天网点开门吗' })
  world().clock.moveTo(new Date(world().clock.now().getTime() + 11 * 60_000))
  const { today } = await clientOfManager(app().url, SHEN)
  expect((await today.listToday()).items).toMatchObject([{ source: 'question', label: '群里提问', detail: '请问明天网点开门吗' }])
  await wecom.say({ conversationId, speaker: { kind: 'member', id: SHEN }, text: '明天正常营业，欢迎来坐坐。' })
  expect((await today.listToday()).items).toEqual([])
})

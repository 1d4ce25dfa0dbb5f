import { expect, test } from 'vitest'
import { isReached, rateText } from '#shared/group-health/rate'
import { tellChatMessages } from '../chat/tell-chat-messages'
import { plan } from '../group-game/testing/game-world'
import { eraseNotes } from '../privacy/erase-notes'
import { ownRecord } from '../privacy/own-record'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { runWork } from '../work/run-work'

const world = useDemoWorld()
const app = useTestApp(world)

const GROUP = { id: 'xihu-neighbours', chatId: 'wrKoiXihuNeighbours0000000000001' }
const DAY_MS = 24 * 60 * 60 * 1000

const health = async (managerId = 'shen-jiahe') => (await clientOfManager(app().url, managerId)).groupHealth.showGroupHealth({ params: { groupId: GROUP.id } })
const daysAgo = (days: number) => new Date(world().clock.now().getTime() - days * DAY_MS)

/** A group of 200, in which nobody has said anything yet. */
async function fill(): Promise<void> {
  const { db } = world()
  await db.query('delete from group_member')
  await db.query(`
    insert into customer (id, openid, external_user_id, created_at) select 'many-' || n, 'many-' || n, 'wm-many-' || n, '2026-01-01' from generate_series(1, 200) n`)
  await db.query(`
    insert into group_member (customer_id, group_id, is_member, changed_at) select 'many-' || n, $1, true, '2026-01-01' from generate_series(1, 200) n`, [GROUP.id])
}

/** A benefit drawn, and used or not. */
async function give(customerId: string, drawnAt: Date, usedAt: Date | null = null): Promise<void> {
  const { db } = world()
  const [pool] = await db.query<{ campaign_id: string }>('select campaign_id from prize_pool limit 1')
  await db.query(`
    insert into voucher (id, campaign_id, customer_id, amount_fen, drawn_at, payable_on, is_provisional, used_at)
    values ($1, $2, $1, 388, $3, '2026-02-26', false, $4)`, [customerId, pool!.campaign_id, drawnAt, usedAt])
}

const play = (customerId: string, joinedAt: Date) =>
  world().db.query('insert into group_game_player (game_id, customer_id, joined_at) values ($1, $2, $3)', ['thursday', customerId, joinedAt])

const speak = (from: number, to: number, at: Date) =>
  tellChatMessages(world().db, Array.from({ length: to - from + 1 }, (_, index) => ({
    messageId: `m${from + index}`, externalUserId: `wm-many-${from + index}`, memberUserId: null, chatId: GROUP.chatId, text: '早上好', sentAt: at.toISOString(),
  })))

test('80 of 200 who spoke or acted are 40.0% and enough, 79 are 39.5% and not; whoever does both counts once (D5)', async () => {
  await fill()
  await speak(1, 78, daysAgo(3))
  await give('many-78', daysAgo(0))
  await give('many-79', daysAgo(29))
  const short = await health()
  expect([rateText(short.active), isReached(short.active, short.activeGoal)]).toEqual(['39.5%', false])
  await speak(80, 80, daysAgo(29))
  const enough = await health()
  expect([rateText(enough.active), isReached(enough.active, enough.activeGoal)]).toEqual(['40.0%', true])
})

test('what was said, drawn or played more than 30 days ago makes nobody active (D5)', async () => {
  await fill()
  await plan(world())
  await speak(1, 10, daysAgo(31))
  await give('many-11', daysAgo(31))
  await play('many-12', daysAgo(31))
  expect((await health()).active).toEqual({ part: 0, whole: 200 })
  await play('many-13', daysAgo(29))
  expect((await health()).active).toEqual({ part: 1, whole: 200 })
})

test('who has left the group is counted nowhere', async () => {
  await fill()
  await speak(1, 2, daysAgo(1))
  await world().db.query("update group_member set is_member = false where customer_id = 'many-1'")
  expect((await health()).active).toEqual({ part: 1, whole: 199 })
})

test('who has used a coupon since he joined has come as far as paying: 60 of 200 are 30.0% (D6)', async () => {
  await fill()
  const { db } = world()
  await db.query(`
    insert into coupon (id, offer_id, customer_id, once_key, taken_on, usable_until, used_at)
    select 'c-' || n, (select min(id) from coupon_offer), 'many-' || n, 'once-' || n, '2025-12-30', '2026-03-01',
      case when n = 61 then '2025-12-31'::timestamptz else '2026-01-05' end
    from generate_series(1, 61) n`)
  expect(rateText((await health()).converted)).toBe('30.0%')
})

test('a benefit used before he joined brought him no further, one used since has (D6)', async () => {
  await fill()
  await give('many-1', daysAgo(60), new Date('2025-12-31T12:00:00+08:00'))
  await give('many-2', daysAgo(60), new Date('2026-01-02T12:00:00+08:00'))
  expect((await health()).converted).toEqual({ part: 1, whole: 200 })
})

test('after seven days without a word the group is silent and is given exactly four ways to wake it (G17, G18)', async () => {
  await fill()
  await speak(1, 1, daysAgo(6.9))
  expect(await health()).toMatchObject({ silentDays: 6, revivals: [] })
  world().clock.moveTo(new Date(world().clock.now().getTime() + 0.1 * DAY_MS))
  expect(await health()).toMatchObject({ silentDays: 7, revivals: ['event', 'financeNews', 'hotTopic', 'steps'] })
  await speak(2, 2, daysAgo(0))
  expect(await health()).toMatchObject({ silentDays: 0, revivals: [] })
})

test('a group in which nobody has ever spoken is silent a week after it was made (G17)', async () => {
  await fill()
  expect(await health()).toMatchObject({ silentDays: null, revivals: [] })
  world().clock.moveTo(new Date(world().clock.now().getTime() + 7 * DAY_MS))
  expect(await health()).toMatchObject({ silentDays: null, revivals: ['event', 'financeNews', 'hotTopic', 'steps'] })
})

test('an old message that is told late makes nobody speak again', async () => {
  await fill()
  await speak(1, 1, daysAgo(2))
  await speak(1, 1, daysAgo(8))
  expect((await health()).silentDays).toBe(2)
})

test('knowledge and offers are counted among what was sent by the calendar (G19)', async () => {
  const { db, clock } = world()
  await db.query(`
    insert into sop_task (id, group_id, slot_id, planned_on, planned_time, due_at, kind, theme, text, is_provisional, state, settled_by, settled_at)
    select 't' || n, $1, 's' || n, '2026-02-10', '10:00', $2, kind, '主题', '正文', false, 'sent', 'shen-jiahe', $2
    from unnest(array['content', 'offer', 'game', 'event']) with ordinality as it (kind, n)`, [GROUP.id, clock.now()])
  expect((await health()).content).toEqual({ part: 2, whole: 4 })
})

test('another branch’s manager sees nothing of it (K6)', async () => {
  await expect(health('bao-xinyue')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('when somebody spoke is kept for six months, and goes when he asks for it', async () => {
  await fill()
  await speak(1, 2, daysAgo(3))
  const kept = async () => (await world().db.query('select 1 from group_voice')).length
  const told = async () => (await ownRecord(world(), 'many-1')).traces.groupVoices
  expect(await told()).toBe(1)
  await eraseNotes(world(), 'many-1')
  expect([await kept(), await told()]).toEqual([1, 0])
  world().clock.moveTo(new Date('2026-08-20T10:00:00+08:00'))
  await runWork(app().deps)
  expect(await kept()).toBe(0)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReplyFigures } from '#shared/reply/contract'
import { rateText } from '#shared/group-health/rate'
import { tellChatMessages } from '../chat/tell-chat-messages'
import { come } from '../funnel/testing/comers'
import { eraseNotes } from '../privacy/erase-notes'
import { ownRecord } from '../privacy/own-record'
import { useDemoWorld } from '../testing/demo-world'
import { runWork } from '../work/run-work'
import { eraseOldChatVoices } from './erase-chat-voices'
import { listAnswers } from './list-answers'
import { showReplies, type ReplyQuestion } from './show-replies'

const world = useDemoWorld()

const show = (change: Partial<ReplyQuestion> = {}, staffId = 'zhou-mingyuan') =>
  showReplies(world(), staffId, { of: 'script', by: 'item', within: 'all', withinId: 'all', days: '30', until: '2026-03-10' as never, ...change })
const partsOf = async (change: Partial<ReplyQuestion> = {}) => (await show(change)).parts.map(({ name, figures: { sent, replied } }) => [name, sent, replied.part, replied.whole])

const customers = (name: string, count: number, managerId = 'lin-wanqing') => come(world().db, { name, count, at: '2026-03-01T08:00:00+08:00', managerId })
const later = (at: string, hours: number) => new Date(new Date(at).getTime() + hours * 60 * 60 * 1000).toISOString()
const SENT = '2026-03-05T10:00:00+08:00'

let number = 0
async function send(scriptId: string, customerIds: readonly string[], { at = SENT, managerId = 'lin-wanqing', sent = 1 } = {}): Promise<void> {
  number += 1
  await world().db.query(`
    insert into script_sending (id, customer_id, manager_id, script_id, messages, sent, started_at, sent_at, reach_id)
    select 's-' || $1 || '-' || c, c, $2, $3, '{您好,再说一句}', $4, $5, case when $4 > 0 then $5::timestamptz end, 'r' from unnest($6::text[]) c`, [number, managerId, scriptId, sent, at, customerIds])
}
async function write(customerIds: readonly string[], at: string, managerId = 'lin-wanqing'): Promise<void> {
  const [manager] = await world().db.query<{ id: string }>('select wecom_user_id as id from manager where id = $1', [managerId])
  await tellChatMessages(world().db, customerIds.map((it) => ({ messageId: `m-${it}-${at}`, externalUserId: `wm-${it}`, memberUserId: manager!.id, chatId: null, text: '好的', sentAt: at })))
}
/** Two scripts of the bank's library. */
async function twoScripts() {
  const [one, other] = await world().db.query<{ id: string; title: string }>('select id, title from script where manager_id is null order by place, id limit 2')
  return [one!, other!] as const
}

test('3 of 10 who were sent a script wrote within 24 hours: 30 per cent; at the very hour it is too late (D20)', async () => {
  world().clock.moveTo(new Date('2026-03-10T09:00:00+08:00'))
  const [script] = await twoScripts()
  const people = await customers('p', 10)
  await send(script.id, people)
  await write(people.slice(0, 1), SENT)
  await write(people.slice(1, 3), later(SENT, 23.9))
  await write(people.slice(3, 4), later(SENT, 24))
  await write(people.slice(4, 5), later(SENT, -1))
  await write(people.slice(5, 6), later(SENT, 1), 'shen-jiahe')
  const { total, isArchiveTold } = await show()
  expect([total, rateText(total.replied), isArchiveTold]).toEqual([{ sent: 10, replied: { part: 3, whole: 10 } }, '30.0%', true])
})

test('who still has time to answer is no miss yet; what never went out was not sent', async () => {
  const [script] = await twoScripts()
  world().clock.moveTo(new Date('2026-03-10T09:00:00+08:00'))
  const people = await customers('p', 4)
  await send(script.id, people.slice(0, 3), { at: '2026-03-10T08:00:00+08:00' })
  await send(script.id, people.slice(3), { sent: 0 })
  expect(await show()).toMatchObject({ total: { sent: 3, replied: { part: 0, whole: 0 } }, isArchiveTold: false })
})

test('from the bank to a branch, from there to a manager, and to the single script; what is within is of it alone', async () => {
  world().clock.moveTo(new Date('2026-03-10T09:00:00+08:00'))
  const [one, other] = await twoScripts()
  const [west, river] = [await customers('w', 4), await customers('r', 2, 'lou-siyuan')]
  await send(one.id, west)
  await send(other.id, west.slice(0, 1))
  await send(one.id, river, { managerId: 'lou-siyuan' })
  await write(river, later(SENT, 1), 'lou-siyuan')
  expect(await partsOf({ by: 'branch' })).toEqual([['杭州西湖支行', 5, 0, 5], ['杭州滨江支行', 2, 2, 2]])
  expect(await partsOf({ by: 'manager', within: 'branch', withinId: 'hangzhou-xihu' })).toEqual([['林晚晴', 5, 0, 5]])
  expect(await partsOf({ within: 'manager', withinId: 'lin-wanqing' })).toEqual([[one.title, 4, 0, 4], [other.title, 1, 0, 1]])
  expect(await partsOf({ by: 'manager', within: 'item', withinId: one.id })).toEqual([['林晚晴', 4, 0, 4], ['楼思远', 2, 2, 2]])
  expect(await show({ within: 'manager', withinId: 'lou-siyuan' }, 'lin-wanqing')).toMatchObject({ scope: 'own', total: { sent: 0 }, parts: [] })
})

test('a branch reads its own, of the days it asks for, to the last minute of the last (K6)', async () => {
  await world().db.query("update manager set roles = '{manager,operator}' where id = 'qian-yifan'")
  world().clock.moveTo(new Date('2026-03-12T09:00:00+08:00'))
  const [script] = await twoScripts()
  const [west, river] = [await customers('w', 4), await customers('r', 2, 'lou-siyuan')]
  await write(west.slice(0, 1), '2026-03-02T09:00:00+08:00')
  await send(script.id, river, { managerId: 'lou-siyuan' })
  await send(script.id, west.slice(0, 1), { at: '2026-03-03T23:59:59+08:00' })
  await send(script.id, west.slice(1, 2), { at: '2026-03-04T00:00:00+08:00' })
  await send(script.id, west.slice(2, 3), { at: '2026-03-10T23:59:59+08:00' })
  await send(script.id, west.slice(3, 4), { at: '2026-03-11T00:00:00+08:00' })
  expect(await show({ by: 'branch', days: '7' }, 'qian-yifan')).toMatchObject({ scope: 'branch', from: '2026-03-04', total: { sent: 2 }, parts: [{ name: '杭州西湖支行' }] })
  expect(await listAnswers(world(), 'lin-wanqing', { of: 'script', causeId: script.id, days: '7', until: '2026-03-10' as never })).toMatchObject({ count: 2 })
})

test('what was sent before the oldest message that is kept is no miss: nobody knows what was answered (D20)', async () => {
  world().clock.moveTo(new Date('2026-03-10T09:00:00+08:00'))
  const [script] = await twoScripts()
  const people = await customers('p', 3)
  await send(script.id, people.slice(0, 1), { at: '2026-03-02T10:00:00+08:00' })
  await send(script.id, people.slice(1))
  await write(people.slice(1, 2), later(SENT, 2))
  expect((await show()).total).toEqual({ sent: 3, replied: { part: 1, whole: 2 } })
  expect(await listAnswers(world(), 'lin-wanqing', { of: 'script', causeId: script.id, days: '30', until: '2026-03-10' as never })).toMatchObject({ count: 2 })
})

test('a material that he opened counts once, however often, and by its title; a link that names nobody counts for nobody', async () => {
  world().clock.moveTo(new Date('2026-03-10T09:00:00+08:00'))
  const people = await customers('p', 2)
  const view = (customerId: string, managerId: string | null, at: string) => world().db.query("insert into material_view (customer_id, material_id, manager_id, viewed_at) values ($1, 'loan-compare', $2, $3)", [customerId, managerId, at])
  await view(people[0]!, 'lin-wanqing', SENT)
  await view(people[0]!, 'lin-wanqing', later(SENT, 40))
  await view(people[1]!, null, SENT)
  await write(people.slice(0, 1), later(SENT, 5))
  await world().db.query("insert into script (id, title, stages, kind, messages, place, version) select 'loan-compare', '同名的话术', stages, kind, messages, 9999, version from script limit 1")
  expect(await partsOf({ of: 'material' })).toEqual([['房贷两种还款方式对比', 1, 1, 1]])
})

test('a manager reads who has not answered yet, first, then who has; who is no contact of his is only counted (K6)', async () => {
  world().clock.moveTo(new Date('2026-03-10T09:00:00+08:00'))
  const [script] = await twoScripts()
  const people = await customers('p', 4)
  await send(script.id, people)
  await send(script.id, await customers('r', 1, 'lou-siyuan'), { managerId: 'lou-siyuan' })
  await write(people.slice(1, 2), later(SENT, 2))
  await world().db.query("insert into contact_change (customer_id, manager_id, kind, happened_at) values ('p-3', 'lin-wanqing', 'delete', $1)", [SENT])
  const { answers, count, others } = await listAnswers(world(), 'lin-wanqing', { of: 'script', causeId: script.id, days: '30', until: '2026-03-10' as never })
  expect([count, others, answers.map(({ customerId, isAnswered }) => [customerId, isAnswered])]).toEqual([3, 1, [['p-1', false], ['p-4', false], ['p-2', true]]])
  // Looked after by another branch, he may be read of only.
  await world().db.query("update customer set branch_id = 'hangzhou-binjiang' where id = 'p-4'")
  expect(await listAnswers(world(), 'lin-wanqing', { of: 'script', causeId: script.id, days: '30', until: '2026-03-10' as never })).toMatchObject({ count: 2, others: 2 })
  expect(answers[0]).toMatchObject({ externalUserId: 'wm-p-1', name: '客户p-1', at: '2026-03-05T02:00:00.000Z' })
})

test('the parts are together the total, whatever was sent and answered (property)', async () => {
  const { clock, db } = world()
  clock.moveTo(new Date('2026-03-10T09:00:00+08:00'))
  const scripts = await twoScripts()
  const people = await customers('p', 6)
  const sending = fc.record({ script: fc.nat(1), person: fc.nat(5), manager: fc.constantFrom('lin-wanqing', 'lou-siyuan'), hours: fc.integer({ min: 0, max: 110 }), answer: fc.option(fc.integer({ min: 0, max: 48 })) })
  await fc.assert(fc.asyncProperty(fc.array(sending, { minLength: 1, maxLength: 8 }), async (sendings) => {
    await db.query('delete from script_sending')
    await db.query('delete from chat_voice')
    for (const { script, person, manager, hours, answer } of sendings) {
      const at = later(SENT, hours)
      await send(scripts[script]!.id, [people[person]!], { at, managerId: manager })
      if (answer !== null) await write([people[person]!], later(at, answer), manager)
    }
    for (const by of ['item', 'branch', 'manager'] as const) {
      const { total, parts } = await show({ by })
      const sum = (of: (it: ReplyFigures) => number) => parts.reduce((so, { figures }) => so + of(figures), 0)
      expect([sum((it) => it.sent), sum((it) => it.replied.part), sum((it) => it.replied.whole)]).toEqual([total.sent, total.replied.part, total.replied.whole])
    }
    expect((await show()).total.sent).toBe(sendings.length)
  }), { numRuns: 10 })
})

test('of what he wrote only the time is kept: he reads how often, has it erased, and after half a year it goes by itself (K2)', async () => {
  const [person] = await customers('p', 1)
  const voices = async () => (await ownRecord(world(), person!)).traces.chatVoices
  await write([person!], SENT)
  await write([person!], SENT)
  expect(await voices()).toBe(1)
  await eraseNotes(world(), person!)
  expect(await voices()).toBe(0)
  await write([person!], SENT)
  world().clock.moveTo(new Date('2026-09-05T09:59:59+08:00'))
  await eraseOldChatVoices(world())
  expect(await voices()).toBe(1)
  world().clock.moveTo(new Date('2026-09-05T10:00:00+08:00'))
  await runWork(world())
  expect(await voices()).toBe(0)
})

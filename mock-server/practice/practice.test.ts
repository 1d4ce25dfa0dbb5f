import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createClient } from '#shared/api/client'
import { PRACTICE_BASE } from '#shared/practice/domains'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager, createTestBrowser } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

/** The manager's own session, in the practice world. */
async function practising(managerId = 'lin-wanqing') {
  const browser = createTestBrowser(app().url)
  await browser.open(`/simulated/wecom/phone?member=${managerId}&open=${encodeURIComponent('/oauth/manager?return=/healthz')}`)
  const headers = { cookie: browser.cookieHeader(), origin: app().url }
  return { real: createClient(axiosTransport(app().url, headers)), practice: createClient(axiosTransport(`${app().url}${PRACTICE_BASE}`, headers)) }
}

/** How many rows the bank's own tables have, but for its log of requests. */
async function records(): Promise<Record<string, number>> {
  const tables = await world().db.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1")
  const counts = await Promise.all(tables.map(async ({ name }) => [name, (await world().db.query<{ count: number }>(`select count(*) as count from "${name}"`))[0]!.count] as const))
  return Object.fromEntries(counts)
}

test('a manager practises the whole of it, and nothing of it is in the bank’s own records, nor in WeCom (S25)', async () => {
  const { real, practice } = await practising()
  const before = [await records(), app().outside.wecom.show()]
  const { externalUserId, name, replies } = await real.practice.beginPractice()
  expect(replies.length).toBeGreaterThan(5)
  const params = { externalUserId }
  expect(await practice.chat.showChatCustomer({ params })).toMatchObject({ name, access: 'full' })
  expect(await practice.insight.showInsight({ params })).toMatchObject({ relation: { level: 'contact' } })
  expect(await practice.insight.askHolding({ params })).toMatchObject({ core: 'told' })
  const { groups } = await practice.tag.readTags({ params })
  const [tag] = groups[0]!.tags
  await practice.tag.wishTag({ params: { ...params, tagId: tag!.id }, body: { isOn: true } })
  expect((await practice.tag.readTags({ params })).marks).toMatchObject([{ tagId: tag!.id, isOn: true, isPending: false }])
  await practice.timeline.writeNote({ params, headers: { 'idempotency-key': 'a-note-of-mine' }, body: { text: '想存教育金' } })
  await practice.script.moveStep({ params, body: { step: 'care', isSkipConfirmed: false } })
  const sendingId = 'practice-sending'
  expect(await practice.script.startSending({ params: { ...params, sendingId }, body: { scriptId: 'care-weather-rain' } })).toMatchObject({ outcome: 'ready' })
  await practice.script.tellProgress({ params: { ...params, sendingId }, body: { sent: 1, isDropped: false } })
  await practice.followUp.showFollowUps({ params })
  expect([await records(), app().outside.wecom.show()]).toEqual(before)
  await expect(real.chat.showChatCustomer({ params })).rejects.toMatchObject({ code: 'CUSTOMER_NOT_FOUND' })
})

test('every practice is with another customer, and nobody sees another manager’s of another branch', async () => {
  const { real } = await practising()
  const first = await real.practice.beginPractice()
  const second = await real.practice.beginPractice()
  expect(second.name).not.toBe(first.name)
  const other = await practising('lou-siyuan')
  await expect(other.practice.chat.showChatCustomer({ params: { externalUserId: first.externalUserId } })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('who is not signed in does not practise', async () => {
  const stranger = createClient(axiosTransport(`${app().url}${PRACTICE_BASE}`))
  await expect(stranger.chat.showChatCustomer({ params: { externalUserId: 'practice-0-a' } })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})

test('only what stands beside a chat is practised: there are no draws and no payouts there', async () => {
  await clientOfManager(app().url, 'lin-wanqing')
  for (const path of ['/api/campaigns/r13-newcomer', '/api/payouts', '/api/privacy/own-record']) {
    expect((await app().inject({ url: `${PRACTICE_BASE}${path}` })).statusCode).toBe(404)
  }
})

import { beforeEach, expect, test } from 'vitest'
import { funnelSteps } from '#shared/funnel/step'
import { R13, useDemoWorld } from '../testing/demo-world'
import { clientOfCustomer, clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { CHEN } from '../wecom/testing/events'

const world = useDemoWorld()
const app = useTestApp(world)

const funnelOf = async (managerId: string) => (await clientOfManager(app().url, managerId)).funnel
const counts = async (managerId = 'lin-wanqing') => {
  const { total } = await (await funnelOf(managerId)).showFunnel({ params: { campaignId: R13, by: 'channel', days: 'all' } })
  return funnelSteps.map((step) => total.steps[step])
}

beforeEach(() => app().outside.wecom.scanContactCode(CHEN.id, 'lin-wanqing'))

test('who was welcomed with the campaign has seen it, and comes further as he opens and joins it (D4)', async () => {
  expect(await counts()).toEqual([1, 1, 0, 0, 0, 0, 0])
  const { participation } = await clientOfCustomer(app().url, CHEN.id)
  await participation.openParticipation({ params: { campaignId: R13 }, body: { channel: 'xihu-01' } })
  expect(await counts()).toEqual([1, 1, 1, 0, 0, 0, 0])
  await participation.joinCampaign({ params: { campaignId: R13 } })
  expect(await counts()).toEqual([1, 1, 1, 1, 0, 0, 0])
})

test('a double tap on the link counts once (D4)', async () => {
  const { participation } = await clientOfCustomer(app().url, CHEN.id)
  await Promise.all([1, 2].map(() => participation.openParticipation({ params: { campaignId: R13 }, body: { channel: 'xihu-01' } })))
  expect(await counts()).toEqual([1, 1, 1, 0, 0, 0, 0])
})

test('whom it was sent to together with many has seen it once WeCom has sent it (S7, D4)', async () => {
  await world().db.query('delete from welcome')
  const { audience } = await clientOfManager(app().url, 'lin-wanqing')
  const filter = { withTags: [], withoutTags: [], stages: [], tiers: [], aumBands: [] }
  await audience.queueMassMessage({ params: { messageId: 'm-1' }, body: { filter, content: { kind: 'campaign', campaignId: R13 } } })
  expect(await counts()).toEqual([0, 0, 0, 0, 0, 0, 0])
  await world().db.query("insert into mass_task (id, message_id, wecom_id, state, handed_at) values ('t', 'm-1', 'w', 'closed', now())")
  await world().db.query("update mass_recipient set state = 'sent', reach_id = 'r', task_id = 't'")
  expect((await counts())[0]).toBeGreaterThan(0)
})

test('finance sees no funnel, and who makes campaigns no names (K6, K13)', async () => {
  await expect((await funnelOf('tang-kaiwen')).showFunnel({ params: { campaignId: R13, by: 'channel', days: 'all' } })).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  await expect((await funnelOf('zhou-mingyuan')).listStopped({ params: { campaignId: R13, step: 'added', days: 'all' } })).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  await expect((await funnelOf('lin-wanqing')).showFunnel({ params: { campaignId: 'no-such', by: 'channel', days: 'all' } })).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_FOUND' })
})

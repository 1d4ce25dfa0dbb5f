import { expect, test } from 'vitest'
import { findParticipation } from '../participation/find-participation'
import { openParticipation } from '../participation/open-participation'
import { openingOf } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { runWork } from '../work/run-work'
import { prepareContactWays } from './prepare-contact-ways'

const world = useDemoWorld()
const app = useTestApp(world)

const made = () => world().db.query<{ manager_id: string }>('select manager_id from contact_way where config_id is not null order by manager_id')

async function shownCode(): Promise<string | undefined> {
  const { deps } = app()
  const campaign = await deps.campaigns.get(R13)
  await openParticipation(deps, campaign, openingOf('cust-01'), deps.clock.now())
  return (await findParticipation(deps, campaign, 'cust-01', deps.clock.now()))?.manager?.qrUrl
}

test('every working manager with a channel gets a code that says its channel', async () => {
  await world().db.query("update manager set status = 'onLeave' where id = 'qian-yifan'")
  await prepareContactWays(app().deps)
  expect((await made()).map(({ manager_id }) => manager_id)).toEqual([
    'bao-xinyue', 'fang-yuting', 'ge-minhua', 'lin-wanqing', 'lou-siyuan', 'shen-jiahe', 'xu-zhijian', 'ying-haobo',
  ])
  const [way] = await world().db.query("select state, channel_code, retry_at from contact_way where manager_id = 'lin-wanqing'")
  expect(way).toEqual({ state: 'xihu-01', channel_code: 'xihu-01', retry_at: null })
})

test('a code says what the manager sends himself, and no batch of print (G23)', async () => {
  await world().db.query("insert into channel (code, name, manager_id, kind, made_at) values ('a-print', '大堂台卡', 'lin-wanqing', 'print', now())")
  await prepareContactWays(app().deps)
  expect(await world().db.query("select channel_code as code from contact_way where manager_id = 'lin-wanqing'")).toEqual([{ code: 'xihu-01' }])
})

test('a customer is shown the code that WeCom made, and the manager’s own until then', async () => {
  expect(await shownCode()).toBe('/simulated/wecom/contact-code/lin-wanqing.svg')
  await runWork(app().deps)
  const [way] = await world().db.query<{ qr_url: string }>("select qr_url from contact_way where manager_id = 'lin-wanqing'")
  expect(await shownCode()).toBe(way!.qr_url)
})

test('a code is asked for once, also by two processes at the same time', async () => {
  const { deps } = app()
  const asked: string[] = []
  const add: typeof deps.wecom.contactWays.add = (userId, state) => {
    asked.push(userId)
    return deps.wecom.contactWays.add(userId, state)
  }
  const counted = { ...deps, wecom: { ...deps.wecom, contactWays: { add } } }
  await Promise.all([prepareContactWays(counted), prepareContactWays(counted)])
  await prepareContactWays(counted)
  expect(new Set(asked).size).toBe(9)
  expect(asked).toHaveLength(9)
})

test('a WeCom in trouble keeps no round of work from its end; a minute later the codes are made', async () => {
  app().outside.wecom.setServerFaults([{ api: 'externalcontact/add_contact_way', fault: 'error500', times: 1 }])
  expect(await runWork(app().deps)).toMatchObject({ paid: 0 })
  expect(await made()).toEqual([])
  await prepareContactWays(app().deps)
  expect(await made()).toHaveLength(8)
  world().clock.moveTo(new Date(world().clock.now().getTime() + 60_000))
  await prepareContactWays(app().deps)
  expect(await made()).toHaveLength(9)
})

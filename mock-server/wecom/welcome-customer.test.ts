import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { prepareContactWays } from './prepare-contact-ways'
import { sendEvent } from './testing/send-event'
import { CHEN } from './testing/events'

const world = useDemoWorld((demo) => [
  { ...demo, id: 'long', endsAt: '2026-04-01T00:00:00+08:00' },
  { ...demo, id: 'first-to-end', name: '新春抽奖', endsAt: '2026-02-21T00:00:00+08:00' },
  { ...demo, id: 'over', endsAt: '2026-02-10T00:00:00+08:00' },
  { ...demo, id: 'for-all', entry: 'public', endsAt: '2026-02-20T00:00:00+08:00' },
])
const app = useTestApp(world)

const scan = () => app().outside.wecom.scanContactCode(CHEN.id, 'lin-wanqing')

/** What the customer reads from his manager. */
async function received() {
  const { messages } = app().outside.wecom.showConversation(`single:lin-wanqing:${CHEN.id}`)
  return messages.flatMap(({ sender, content }) => (sender?.kind === 'member' ? [content] : []))
}

const welcomes = () => world().db.query('select customer_id, state, error_code from welcome')

test('who scans a manager’s code reads who he is and why, then a link to the campaign that ends first', async () => {
  await scan()
  const [text, link, ...more] = await received()
  expect(text).toEqual({
    kind: 'text',
    text: [
      '您好，我是星海银行杭州西湖支行的客户经理林晚晴，工号XH2041，很高兴认识您！',
      '加上好友，是想让您有事找得到人：办业务、问活动、查奖品到账，都可以直接在这里问我，我看到就回。',
      '现在「新春抽奖」正在进行，至高188元微信立减金，2月20日截止，点开下面的链接就能参加。',
    ].join('\n'),
  })
  expect(link).toEqual({
    kind: 'link', title: '新春抽奖', description: '至高188元微信立减金，2月20日截止', url: 'http://localhost:8080/lottery/first-to-end?ch=xihu-01',
    imageUrl: 'http://localhost:8080/share-card.png',
  })
  expect(more).toEqual([])
  expect(await welcomes()).toEqual([{ customer_id: CHEN.id, state: 'sent', error_code: null }])
})

test('the link has the channel of the contact way the customer came by', async () => {
  await prepareContactWays(app().deps)
  await world().db.query("insert into channel (code, name, manager_id) values ('zhejiang-fair', '春季集市', 'lin-wanqing')")
  await world().db.query("update contact_way set channel_code = 'zhejiang-fair' where manager_id = 'lin-wanqing'")
  await scan()
  expect((await received())[1]).toMatchObject({ url: 'http://localhost:8080/lottery/first-to-end?ch=zhejiang-fair' })
})

test('without a campaign a manager’s link leads to, the welcome is words only', async () => {
  world().clock.moveTo(new Date('2026-05-01T10:00:00+08:00'))
  await scan()
  expect(await received()).toEqual([{ kind: 'text', text: expect.stringMatching(/我看到就回。$/) }])
})

test('who wants no messages about campaigns is welcomed with words only (K12)', async () => {
  await world().db.query('update customer set messages_stopped_at = $1 where id = $2', [world().clock.now(), CHEN.id])
  await scan()
  expect(await received()).toEqual([{ kind: 'text', text: expect.stringMatching(/我看到就回。$/) }])
})

test('a campaign whose prizes are gone is not offered', async () => {
  await world().db.query("update prize_pool set tickets_taken = tickets where campaign_id in ('first-to-end', 'long')")
  await scan()
  expect(await received()).toHaveLength(1)
})

test('an add that is told three times is welcomed once', async () => {
  await app().outside.wecom.setEvents({ times: 3, order: 'asHappened' })
  await scan()
  expect(await received()).toHaveLength(2)
  expect(await welcomes()).toHaveLength(1)
})

const ADD = {
  Event: 'change_external_contact', ChangeType: 'add_external_contact', UserID: 'LinWanQing', ExternalUserID: CHEN.externalUserId, CreateTime: 1770861600,
}

test('a welcome that WeCom refuses is kept with its code, and never makes the event fail', async () => {
  expect((await sendEvent(app(), { ...ADD, WelcomeCode: 'guessed' })).statusCode).toBe(200)
  expect(await welcomes()).toEqual([{ customer_id: CHEN.id, state: 'failed', error_code: 41050 }])
  expect((await sendEvent(app(), { ...ADD, WelcomeCode: 'another' })).statusCode).toBe(200)
  expect(await welcomes()).toHaveLength(1)
})

test('a welcome whose answer never comes is not sent again', async () => {
  app().outside.wecom.setServerFaults([{ api: 'externalcontact/send_welcome_msg', fault: 'error500', times: 1 }])
  await scan()
  expect(await welcomes()).toEqual([{ customer_id: CHEN.id, state: 'failed', error_code: null }])
  expect(await received()).toEqual([])
})

test('without a welcome code nothing is sent', async () => {
  expect((await sendEvent(app(), ADD)).statusCode).toBe(200)
  expect(await welcomes()).toEqual([])
})

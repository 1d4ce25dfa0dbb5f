import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { locked, sendEvent, toXml } from './testing/send-event'

const world = useDemoWorld()
const app = useTestApp(world)

/** cust-01 adds lin-wanqing. */
const ADD = {
  Event: 'change_external_contact', ChangeType: 'add_external_contact', UserID: 'LinWanQing',
  ExternalUserID: 'wmi0Ahw1o5C4d8NFrJfo46toxXuJm1le', CreateTime: 1770861600,
}

const adds = () => world().db.query("select manager_id from contact_change where customer_id = 'cust-01'")

const answer = async (sent: ReturnType<typeof sendEvent>) => {
  const { statusCode, body } = await sent
  return [statusCode, body]
}

/** Whatever comes as the body, with a signature of something else. */
function post(payload: string) {
  const { query } = locked(app().deps.corp, 'nothing')
  return app().inject({ method: 'POST', url: '/wecom/callback', query, headers: { 'content-type': 'text/xml' }, payload })
}

test('WeCom checks the address with a text that only we can read', async () => {
  const { corp } = app().deps
  const { encrypted, query } = locked(corp, '1616140317555161061')
  const reply = await app().inject({ url: '/wecom/callback', query: { ...query, echostr: encrypted } })
  expect([reply.statusCode, reply.body]).toEqual([200, '1616140317555161061'])
  expect(await app().outside.wecom.checkCallback()).toBe(true)
})

test('the address is not checked for somebody else', async () => {
  const { corp } = app().deps
  const { encrypted, query } = locked({ ...corp, callbackToken: 'guessed' }, 'hello')
  const reply = await app().inject({ url: '/wecom/callback', query: { ...query, echostr: encrypted } })
  expect([reply.statusCode, reply.body]).toEqual([403, ''])
  expect(await answer(app().inject({ url: '/wecom/callback' }))).toEqual([403, ''])
})

test('an event that WeCom signed for us is carried out', async () => {
  expect(await answer(sendEvent(app(), ADD))).toEqual([200, 'success'])
  expect(await adds()).toEqual([{ manager_id: 'lin-wanqing' }])
})

test('application/xml is heard as well', async () => {
  const { encrypted, query } = locked(app().deps.corp, toXml(ADD))
  const sent = app().inject({
    method: 'POST', url: '/wecom/callback', query, headers: { 'content-type': 'application/xml; charset=utf-8' }, payload: toXml({ Encrypt: encrypted }),
  })
  expect(await answer(sent)).toEqual([200, 'success'])
})

test('an event that somebody else signed, or nobody, is refused without a word', async () => {
  expect(await answer(sendEvent(app(), ADD, { ...app().deps.corp, callbackToken: 'guessed' }))).toEqual([403, ''])
  for (const payload of ['hello', '', toXml({ ToUserName: 'x' }), '<xml><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>']) {
    expect(await answer(post(payload))).toEqual([403, ''])
  }
  expect(await adds()).toEqual([])
})

test('what is longer than any event of WeCom is not read', async () => {
  expect((await post(`<xml><Encrypt>${'A'.repeat(70_000)}</Encrypt></xml>`)).statusCode).toBe(400)
})

test('the rest of the server goes on refusing XML', async () => {
  const reply = await app().inject({ method: 'POST', url: '/api/chats/messages', headers: { 'content-type': 'text/xml' }, payload: '<xml/>' })
  expect(reply.statusCode).toBe(400)
})

test('events of other kinds, of kinds that WeCom adds one day, and torn ones are heard and left alone', async () => {
  for (const fields of [{ Event: 'subscribe' }, { ...ADD, ChangeType: 'paint_external_contact' }, { ...ADD, UserID: '' }, { ...ADD, CreateTime: 'soon' }]) {
    expect(await answer(sendEvent(app(), fields))).toEqual([200, 'success'])
  }
  expect(await adds()).toEqual([])
})

test('what we fail at is told again, and then done', async () => {
  await world().db.query("delete from customer where id = 'cust-01'")
  app().outside.wecom.setServerFaults([{ api: 'externalcontact/convert_to_openid', fault: 'error500', times: 3 }])
  expect((await sendEvent(app(), ADD)).statusCode).toBe(502)
  app().outside.wecom.setServerFaults([])
  expect((await sendEvent(app(), ADD)).statusCode).toBe(200)
  const known = 'select 1 from contact_change a join customer c on c.id = a.customer_id where c.external_user_id = $1'
  expect(await world().db.query(known, [ADD.ExternalUserID])).toHaveLength(1)
})

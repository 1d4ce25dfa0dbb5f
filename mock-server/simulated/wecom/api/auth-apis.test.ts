import { expect, test } from 'vitest'
import { SIMULATED_CORP } from '../register'
import { useWecom, type Answer } from '../testing/use-wecom'

const wecom = useWecom()

const { corpId, secret } = SIMULATED_CORP
const TWO_HOURS_MS = 7_200_000
const json = async (address: string) => (await (await wecom().ask(address)).json()) as Answer
const listOf = (token: string) => json(`externalcontact/list?userid=LIN&access_token=${token}`)

test('a token is the same for two hours, and another one then', async () => {
  const first = await wecom().token()
  wecom().pass(TWO_HOURS_MS - 1000)
  expect(await json(`gettoken?corpid=${corpId}&corpsecret=${secret}`)).toEqual({ errcode: 0, errmsg: 'ok', access_token: first, expires_in: 1 })
  wecom().pass(1000)
  expect(await wecom().token()).not.toBe(first)
  expect(await listOf(first)).toEqual({ errcode: 42001, errmsg: 'access_token expired' })
})

test.each([
  ['gettoken', 41002],
  [`gettoken?corpid=ww-other&corpsecret=${secret}`, 40013],
  [`gettoken?corpid=${corpId}`, 41004],
  [`gettoken?corpid=${corpId}&corpsecret=wrong`, 40001],
  ['externalcontact/list?userid=LIN', 41001],
  ['externalcontact/list?userid=LIN&access_token=made-up', 40014],
])('%s is refused with %i, and HTTP 200', async (address, errcode) => {
  const response = await wecom().ask(address)
  expect([response.status, await response.json()]).toMatchObject([200, { errcode }])
})

test('a body that is no JSON is refused', async () => {
  const response = await wecom().ask(`externalcontact/remark?access_token=${await wecom().token()}`, { method: 'POST', body: '{' })
  expect(await response.json()).toMatchObject({ errcode: 47001 })
})

test('the two tickets differ, live for two hours, and stay the same meanwhile', async () => {
  const [corp, agent] = [await wecom().get('get_jsapi_ticket'), await wecom().get('ticket/get', { type: 'agent_config' })]
  expect([corp.expires_in, agent.expires_in, corp.ticket === agent.ticket]).toEqual([7200, 7200, false])
  expect(await wecom().get('get_jsapi_ticket')).toEqual(corp)
  wecom().pass(TWO_HOURS_MS)
  expect((await wecom().get('get_jsapi_ticket')).ticket).not.toBe(corp.ticket)
})

test.each([
  ['get_jsapi_ticket', '', 400],
  ['ticket/get', '&type=agent_config', 100],
])('%s%s is answered so many times an hour: %i', async (api, query, limit) => {
  const { app } = wecom()
  const token = await wecom().token()
  const ask = async () => (await app.inject(`/simulated/wecom/cgi-bin/${api}?access_token=${token}${query}`)).json<Answer>().errcode
  for (let asked = 1; asked < limit; asked += 1) await ask()
  expect([await ask(), await ask()]).toEqual([0, 45009])
  wecom().pass(60 * 60 * 1000)
  expect(await ask()).toBe(0)
})

/** What the browser brings back from the authorize page. */
async function authorize(holder: string, actor: string): Promise<string> {
  const query = new URLSearchParams({ redirect_uri: `https://bank.example/oauth/callback?actor=${actor}`, state: 'the-state' })
  const url = `${wecom().base}/simulated/wecom/connect/oauth2/authorize?${query}`
  const response = await fetch(url, { redirect: 'manual', headers: { cookie: `simulated_${actor === 'manager' ? 'member' : 'customer'}=${holder}` } })
  const target = new URL(response.headers.get('location')!)
  expect(target.searchParams.get('state')).toBe('the-state')
  return target.searchParams.get('code')!
}

const identify = (code: string) => wecom().get('auth/getuserinfo', { code })

test('a code tells once who holds the phone', async () => {
  const code = await authorize('anna', 'customer')
  expect(await identify(code)).toEqual({ errcode: 0, errmsg: 'ok', openid: 'o-anna', external_userid: 'wm-anna' })
  expect(await identify(code)).toMatchObject({ errcode: 40029 })
})

test('whom no member follows has no external_userid for the app', async () => {
  expect(await identify(await authorize('cai', 'customer'))).toEqual({ errcode: 0, errmsg: 'ok', openid: 'o-cai' })
})

test('a code tells who sits at the desk, for five minutes', async () => {
  expect(await identify(await authorize('lin', 'manager'))).toMatchObject({ userid: 'LIN' })
  const late = await authorize('lin', 'manager')
  wecom().pass(5 * 60 * 1000)
  expect(await identify(late)).toMatchObject({ errcode: 40029 })
})

import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { stillClock } from '../../testing/demo-world'
import { readWechatSettings } from '../../wechat-settings'
import { createWechatGateway, type WechatNotice } from './create-gateway'

const APP_ID = 'wx00112233445566aa'
const SECRET = '0123456789abcdef0123456789abcdef'
const TEMPLATE = 't'.repeat(43)

let server: Server

interface Asked {
  path: string
  query: Record<string, string>
  body: unknown
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text === '' ? null : JSON.parse(text)
}

/** A stand-in for api.weixin.qq.com, which answers each path as it is told, and a gateway by the settings `npm start` reads. */
async function gatewayTo(answers: Readonly<Record<string, object>>, settings: NodeJS.ProcessEnv = {}) {
  const asked: Asked[] = []
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://wechat.invalid')
    asked.push({ path: pathname, query: Object.fromEntries(searchParams), body: await bodyOf(request) })
    response.end(JSON.stringify({ '/cgi-bin/stable_token': { access_token: 'token', expires_in: 7200 }, ...answers }[pathname]))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const given = readWechatSettings({ WECHAT_API_BASE: apiBase, WECHAT_APP_ID: APP_ID, WECHAT_SECRET: SECRET, WECHAT_PAYOUT_TEMPLATE_ID: TEMPLATE, ...settings })
  return { asked, gateway: createWechatGateway({ ...given!, timeoutMs: 2000 }, stillClock()) }
}

afterEach(() => server.close())

test('a code of wx.login is exchanged with the app’s own id and secret', async () => {
  const { asked, gateway } = await gatewayTo({ '/sns/jscode2session': { openid: 'o1', unionid: 'u1', session_key: 'k' } })
  expect(await gateway.identify('code-1')).toEqual({ openid: 'o1', unionId: 'u1' })
  expect(asked).toEqual([{ path: '/sns/jscode2session', query: { appid: APP_ID, secret: SECRET, js_code: 'code-1', grant_type: 'authorization_code' }, body: null }])
})

test('an app that is not tied to the bank’s other accounts tells no union id', async () => {
  const { gateway } = await gatewayTo({ '/sns/jscode2session': { openid: 'o1', session_key: 'k' } })
  expect(await gateway.identify('code-1')).toEqual({ openid: 'o1', unionId: null })
})

test.each([
  [{ errcode: 40163, errmsg: 'code been used' }, 'OAUTH_REJECTED'],
  [{ errcode: 40125, errmsg: 'invalid appsecret' }, 'WECHAT_UNAVAILABLE'],
])('%j is %s', async (answer, code) => {
  const { gateway } = await gatewayTo({ '/sns/jscode2session': answer })
  await expect(gateway.identify('code-1')).rejects.toMatchObject({ code })
})

test('the token is asked for in the app’s name, and the phone for its code', async () => {
  const { asked, gateway } = await gatewayTo({
    '/wxa/business/getuserphonenumber': { errcode: 0, phone_info: { phoneNumber: '13805715424', purePhoneNumber: '13805715424', countryCode: '86' } },
  })
  expect(await gateway.phoneOf('code-2')).toBe('13805715424')
  expect(asked).toEqual([
    { path: '/cgi-bin/stable_token', query: {}, body: { grant_type: 'client_credential', appid: APP_ID, secret: SECRET } },
    { path: '/wxa/business/getuserphonenumber', query: { access_token: 'token' }, body: { code: 'code-2' } },
  ])
})

const notice: WechatNotice = {
  openid: 'o1', templateId: TEMPLATE, page: 'pages/campaign/index?c=r13', fields: { what: '微信立减金', amount: '3.88元', day: '2026年2月26日', where: '已放进微信卡包' },
}

test('a message fills the template’s fields, as this bank’s template calls them', async () => {
  const { asked, gateway } = await gatewayTo({ '/cgi-bin/message/subscribe/send': { errcode: 0, errmsg: 'ok' } }, { WECHAT_PAYOUT_FIELDS: 'thing5,amount1,date12,thing7' })
  expect(await gateway.notify(notice)).toBe(true)
  expect(asked.at(-1)!.body).toEqual({
    touser: 'o1', template_id: TEMPLATE, page: 'pages/campaign/index?c=r13',
    data: { thing5: { value: '微信立减金' }, amount1: { value: '3.88元' }, date12: { value: '2026年2月26日' }, thing7: { value: '已放进微信卡包' } },
  })
})

test.each([
  [43101, false],
  [47003, false],
])('one that WeChat does not take (%i) is not taken', async (errcode, isTaken) => {
  const { gateway } = await gatewayTo({ '/cgi-bin/message/subscribe/send': { errcode, errmsg: 'no' } })
  expect(await gateway.notify(notice)).toBe(isTaken)
})

test('what passes is told as such, to be tried again', async () => {
  const { gateway } = await gatewayTo({ '/cgi-bin/message/subscribe/send': { errcode: -1, errmsg: 'system error' } })
  await expect(gateway.notify(notice)).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' })
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { MORNING, TEST_CORP, stillClock, useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { signPage, type SignDeps } from './sign-page'

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg'

/** The chance that brings the nonce of the documentation's example. */
const random = { bytes: () => Buffer.from('Wm3WZYTPz0wzccnW', 'base64url') }

const deps = (change: Partial<SignDeps> = {}): SignDeps => ({
  clock: stillClock(), random, corp: TEST_CORP, publicUrl: 'http://mp.weixin.qq.com', ...change,
})

const ticket = async () => TICKET

test('the example of the documentation is signed as it says', async () => {
  const clock = stillClock(new Date(1414587457 * 1000))
  expect(await signPage(deps({ clock }), 'http://mp.weixin.qq.com?params=value', ticket)).toEqual({
    corpId: 'wwtest', agentId: '1000002', timestamp: 1414587457, nonceStr: 'Wm3WZYTPz0wzccnW', signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
  })
})

test('the hash is no part of what is signed', async () => {
  const sign = async (url: string) => (await signPage(deps(), url, ticket)).signature
  expect(await sign('http://mp.weixin.qq.com/sidebar/?a=1#/chat#2')).toBe(await sign('http://mp.weixin.qq.com/sidebar/?a=1'))
})

test.each([
  ['https://koi.bank.example/sidebar/', 'https://koi.bank.example'],
  ['http://localhost:5173/sidebar/', 'http://localhost:8080'],
  ['http://127.0.0.1:8080/sidebar/', 'http://localhost:8080'],
])('%s is a page of %s', async (url, publicUrl) => {
  expect(await signPage(deps({ publicUrl }), url, ticket)).toMatchObject({ timestamp: MORNING.getTime() / 1000 })
})

test.each([
  ['https://koi.bank.example.evil.example/', 'https://koi.bank.example'],
  ['https://koi.bank.example@evil.example/', 'https://koi.bank.example'],
  ['http://koi.bank.example/sidebar/', 'https://koi.bank.example'],
  ['https://koi.bank.example:8443/sidebar/', 'https://koi.bank.example'],
  ['http://localhost:8080/sidebar/', 'https://koi.bank.example'],
  ['http://localhost.evil.example:8080/', 'http://localhost:8080'],
])('%s is no page of %s', async (url, publicUrl) => {
  await expect(signPage(deps({ publicUrl }), url, ticket)).rejects.toMatchObject({ code: 'FOREIGN_PAGE' })
})

const world = useDemoWorld()
const app = useTestApp(world)
const page = { url: 'http://localhost:8080/sidebar/?entry=single' }

test('a manager’s page is signed with the ticket of the corp, or that of the app', async () => {
  const { wecom } = await clientOfManager(app().url, 'lin-wanqing')
  const { tickets } = app().deps.wecom
  for (const [signed, kept] of [[await wecom.signConfig({ body: page }), await tickets.ofCorp()], [await wecom.signAgentConfig({ body: page }), await tickets.ofAgent()]] as const) {
    const text = `jsapi_ticket=${kept}&noncestr=${signed.nonceStr}&timestamp=${signed.timestamp}&url=${page.url}`
    expect(signed.signature).toBe(createHash('sha1').update(text).digest('hex'))
  }
})

test('a WeCom that gives no ticket is told as that', async () => {
  app().outside.wecom.setServerFaults([{ api: 'ticket/get', fault: 'noPermission', times: 1 }])
  const { wecom } = await clientOfManager(app().url, 'lin-wanqing')
  await expect(wecom.signAgentConfig({ body: page })).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
})

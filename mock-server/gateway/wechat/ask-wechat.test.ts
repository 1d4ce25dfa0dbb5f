import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { SIMULATED_MINIPROGRAM } from '../../simulated/wechat/miniprogram'
import { stillClock } from '../../testing/demo-world'
import { createAskWechat } from './ask-wechat'

let server: Server

/** WeChat's server, which hands out `token-1`, `token-2`, … and takes those of `good`. */
async function wechatThatTakes(good: readonly string[]) {
  const asked: string[] = []
  server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://wechat.invalid')
    const token = url.searchParams.get('access_token')
    asked.push(token ?? url.pathname)
    const given = asked.filter((it) => it.endsWith('stable_token')).length
    const refusal = { errcode: 40001, errmsg: 'invalid credential' }
    response.end(JSON.stringify(token === null ? { access_token: `token-${given}`, expires_in: 7200 } : good.includes(token) ? { errcode: 0 } : refusal))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { asked, ask: createAskWechat({ apiBase, appId: 'wx1', secret: 's', payoutTemplateId: null, payoutFields: SIMULATED_MINIPROGRAM.payoutFields, timeoutMs: 2000 }, stillClock()) }
}

afterEach(() => server.close())

test('one access token serves as long as it lives', async () => {
  const { asked, ask } = await wechatThatTakes(['token-1'])
  await ask('/x', {})
  await ask('/x', {})
  expect(asked).toEqual(['/cgi-bin/stable_token', 'token-1', 'token-1'])
})

test('one that WeChat has ended early is renewed, once', async () => {
  const { asked, ask } = await wechatThatTakes(['token-2'])
  expect(await ask('/x', {})).toMatchObject({ errcode: 0 })
  expect(asked).toEqual(['/cgi-bin/stable_token', 'token-1', '/cgi-bin/stable_token', 'token-2'])
  server.close()

  const never = await wechatThatTakes([])
  expect(await never.ask('/x', {})).toMatchObject({ errcode: 40001 })
  expect(never.asked).toHaveLength(4)
})

test('without an answer it says so', async () => {
  const { ask } = await wechatThatTakes([])
  await new Promise((resolve) => server.close(resolve))
  await expect(ask('/x', {})).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' })
})

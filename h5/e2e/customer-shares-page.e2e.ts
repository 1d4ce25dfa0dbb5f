import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { holdPhone, isAlive } from './hold-phone'
import { PHONE, useKoi } from './use-koi'

const koi = useKoi(['--campaign', 'h5/e2e/friends-share.yaml', '--clock', '2026-02-12T10:00:00+08:00'])

const WECHAT = 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.44'

interface Call {
  name: string
  params: Record<string, string>
}

declare const window: { calls: Call[]; WeixinJSBridge: unknown }

/** The one object WeChat gives a page; says yes to everything, and notes it. */
function bringWechat(): void {
  window.calls = []
  window.WeixinJSBridge = {
    on: () => undefined,
    invoke: (name: string, params: Record<string, string>, answer: (result: object) => void) => {
      window.calls.push({ name, params })
      setTimeout(() => answer({ err_msg: `${name}:ok` }))
    },
  }
}

/** What WeChat was told of the page, as soon as it was. */
async function told(page: Page, name: string): Promise<Call['params']> {
  await page.waitForFunction((wanted) => window.calls.some((call) => call.name === wanted), name)
  return page.evaluate((wanted) => window.calls.findLast((call) => call.name === wanted)!.params, name)
}

test('what WeChat’s menu passes on is a card with his own invitation, and the friend reads who sent it (C18)', async () => {
  const { page } = await holdPhone(koi, 'cust-01', {
    link: '/lottery/friends-share?ch=binjiang-02', phone: { ...PHONE, userAgent: WECHAT }, prepare: (it) => it.addInitScript(bringWechat),
  })
  await isAlive(page)

  const signed = await told(page, 'preVerifyJSAPI')
  expect(signed['verifySignature']).toMatch(/^[\da-f]{40}$/)
  const card = await told(page, 'updateAppMessageShareData')
  expect(card['title']).toContain('好友同行')
  expect(card['link']).toMatch(/\/lottery\/friends-share\?ch=binjiang-02&inv=[a-z\d]+$/)
  expect((await page.request.get(card['imgUrl']!)).status()).toBe(200)
  expect((await told(page, 'updateTimelineShareData'))['link']).toBe(card['link'])

  const friend = await holdPhone(koi, 'cust-06', { link: card['link']!.slice(koi.server.url.length) })
  await friend.page.getByText('好友 陈** 邀请您一起抽好运').waitFor()
})

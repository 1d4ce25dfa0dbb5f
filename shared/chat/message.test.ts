import { expect, test } from 'vitest'
import { chatMessage } from './message'
import { utf8Length } from './utf8-length'

const link = { kind: 'link', title: '新春锦鲤抽奖', description: '至高188元', url: 'https://bank.example/lottery/r13', imageUrl: null }
const isLegal = (message: object) => chatMessage.safeParse(message).success

test.each([
  ['koi', 3],
  ['é', 2],
  ['锦鲤', 6],
  ['🐟', 4],
])('%s takes %i bytes', (text, bytes) => {
  expect(utf8Length(text)).toBe(bytes)
})

test('a title of 64 bytes is sent, one of 65 is not', () => {
  expect(isLegal({ ...link, title: `${'锦'.repeat(21)}!` })).toBe(true)
  expect(isLegal({ ...link, title: `${'锦'.repeat(21)}!!` })).toBe(false)
})

test('a text of 4,000 characters is sent, one of 4,001 is not', () => {
  expect(isLegal({ kind: 'text', text: '鱼'.repeat(4000) })).toBe(true)
  expect(isLegal({ kind: 'text', text: '鱼'.repeat(4001) })).toBe(false)
})

test.each([
  ['pages/campaign/index.html?id=r13&ch=xihu-01', true],
  ['pages/campaign/index', false],
  ['javascript:alert(1).html', false],
])('the mini-program page %s: %s', (page, legal) => {
  const card = { kind: 'miniprogram', title: '抽奖', appId: 'wx0123456789abcdef', imageUrl: 'https://bank.example/card.png', page }
  expect(isLegal(card)).toBe(legal)
})

import { expect, test } from 'vitest'
import { codeIn } from './code-in'
import { miniprogramPage, webPage } from './page-of'

test.each([
  ['http://localhost:8080/lottery/r13-newcomer?ch=xihu-01', '/lottery/r13-newcomer?ch=xihu-01'],
  ['https://koi.bank.example/lottery/r13-newcomer#rules', '/lottery/r13-newcomer#rules'],
  ['/lottery/', '/lottery/'],
  ['https://koi.bank.example/group-game/thursday-quiz', '/group-game/thursday-quiz'],
  ['https://koi.bank.example/events/tea?m=lin-wanqing', '/events/tea?m=lin-wanqing'],
  ['/simulated/official-account', '/simulated/official-account'],
  ['https://www.bank.example/loans', null],
  ['not an address', null],
  ['https://', null],
])('the link %s is the page %s of this server', (address, path) => {
  expect(webPage(address)).toEqual({ kind: 'web', path, address })
})

test.each([
  ['pages/campaign/index.html?c=r13-newcomer&ch=xihu-01', '/miniprogram/?page=pages/campaign/index&c=r13-newcomer&ch=xihu-01'],
  ['pages/campaign/index.html', '/miniprogram/?page=pages/campaign/index'],
])('the mini-program card for %s opens %s', (page, path) => {
  expect(miniprogramPage(page).path).toBe(path)
})

test('the preview’s own address is a mini-program', () => {
  const address = 'http://localhost:8080/miniprogram/?c=r13-newcomer'
  expect(webPage(address)).toEqual({ kind: 'miniprogram', path: '/miniprogram/?c=r13-newcomer', address })
})

test('a code’s picture is known by its address, other pages are none', () => {
  expect(codeIn(webPage('http://localhost:8080/simulated/wecom/contact-code/ae10_59-x.svg').path!)).toBe('ae10_59-x')
  expect(codeIn(webPage('http://localhost:8080/lottery/r13-newcomer').path!)).toBe(null)
  expect(codeIn('http://localhost:8080/simulated/wecom/contact-code/')).toBe(null)
})

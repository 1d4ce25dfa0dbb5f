import { expect, test } from 'vitest'
import { miniprogramPage, webPage } from './page-of'

test.each([
  ['http://localhost:8080/lottery/r13-newcomer?ch=xihu-01', '/lottery/r13-newcomer?ch=xihu-01'],
  ['https://koi.bank.example/lottery/r13-newcomer#rules', '/lottery/r13-newcomer#rules'],
  ['/lottery/', '/lottery/'],
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

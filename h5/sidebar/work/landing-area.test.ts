import { expect, test } from 'vitest'
import { landingArea } from './landing-area'

test.each([
  ['chat', 'chat'],
  ['asking', 'chat'],
  ['failed', 'chat'],
  ['elsewhere', 'today'],
  ['outside', 'today'],
] as const)('a manager whom WeCom tells "%s" begins with %s', (standing, area) => {
  expect(landingArea(['chat', 'today', 'eligibility'], standing)).toBe(area)
})

test('whoever talks with no customers begins with his own area', () => {
  expect(landingArea(['drafts', 'roster'], 'chat')).toBe('drafts')
})

test('whoever has no duty begins nowhere', () => {
  expect(landingArea([], 'outside')).toBe(undefined)
})

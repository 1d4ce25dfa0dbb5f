import { expect, test } from 'vitest'
import { areasFor, parseRoute } from './work-area'

test.each([
  [['manager'], ['chat', 'today', 'leads', 'audience', 'events', 'eligibility']],
  [['operator'], ['drafts', 'leadfiles', 'roster']],
  [['approver'], ['drafts', 'scripts', 'leadfiles', 'roster']],
  [['finance'], ['payouts']],
  [['finance', 'manager'], ['chat', 'today', 'leads', 'audience', 'events', 'eligibility', 'payouts']],
  [['operator', 'approver'], ['drafts', 'scripts', 'leadfiles', 'roster']],
  [[], []],
] as const)('the duties %o open the areas %o', (roles, areas) => {
  expect(areasFor(roles)).toEqual(areas)
})

test.each([
  ['#/drafts', { area: 'drafts', id: null }],
  ['#/drafts/spring-2026', { area: 'drafts', id: 'spring-2026' }],
  ['', { area: null, id: null }],
  ['#/nowhere', { area: null, id: null }],
  ['#/drafts/Spring!', { area: null, id: null }],
  ['#/toString', { area: null, id: null }],
])('the address "%s" leads to %o', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route)
})

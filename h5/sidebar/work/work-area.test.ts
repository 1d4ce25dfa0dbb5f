import { expect, test } from 'vitest'
import { areasFor, parseRoute, tabsOf } from './work-area'

test.each([
  [['manager'], ['chat', 'today', 'leads', 'audience', 'events', 'groups', 'eligibility', 'funnel', 'questions', 'plan']],
  [['operator'], ['drafts', 'funnel', 'questions', 'plan', 'leadfiles', 'roster']],
  [['approver'], ['drafts', 'funnel', 'scripts', 'questions', 'plan', 'leadfiles', 'roster']],
  [['finance'], ['payouts']],
  [['auditor'], ['audit']],
  [['finance', 'manager'], ['chat', 'today', 'leads', 'audience', 'events', 'groups', 'eligibility', 'funnel', 'questions', 'plan', 'payouts']],
  [['operator', 'approver'], ['drafts', 'funnel', 'scripts', 'questions', 'plan', 'leadfiles', 'roster']],
  [[], []],
] as const)('the duties %o open the areas %o', (roles, areas) => {
  expect(areasFor(roles)).toEqual(areas)
})

test('a manager comes to the bank of questions and to his groups from his day, and the tab of one stands while he is there', () => {
  const areas = areasFor(['manager'])
  expect(tabsOf(areas, 'today')).toEqual(['chat', 'today', 'leads', 'audience', 'events', 'eligibility'])
  expect(tabsOf(areas, 'questions')).toEqual(['chat', 'today', 'leads', 'audience', 'events', 'eligibility', 'questions'])
  expect(tabsOf(areas, 'groups')).toEqual(['chat', 'today', 'leads', 'audience', 'events', 'groups', 'eligibility'])
  expect(tabsOf(areasFor(['approver']), 'drafts')).toContain('questions')
})

test.each([
  ['#/drafts', { area: 'drafts', id: null }],
  ['#/drafts/spring-2026', { area: 'drafts', id: 'spring-2026' }],
  ['#/all', { area: 'all', id: null }],
  ['', { area: null, id: null }],
  ['#/nowhere', { area: null, id: null }],
  ['#/drafts/Spring!', { area: null, id: null }],
  ['#/toString', { area: null, id: null }],
])('the address "%s" leads to %o', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route)
})

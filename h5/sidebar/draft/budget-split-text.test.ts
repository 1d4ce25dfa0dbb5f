import { expect, test } from 'vitest'
import { budgetSplitText } from './budget-split-text'

const share = { isOn: true, partner: '世纪联华', percent: '30' }

test.each([
  ['19,400', share, '按预算 19,400 元：世纪联华 5,820 元，本行 13,580 元'],
  // As an input method leaves it.
  [' １９４００.００ ', { ...share, partner: ' 世纪联华 ', percent: '３０' }, '按预算 19,400 元：世纪联华 5,820 元，本行 13,580 元'],
  // The odd fen is the bank's.
  ['15.01', { ...share, percent: '40' }, '按预算 15.01 元：世纪联华 6 元，本行 9.01 元'],
])('of a budget of "%s" it is said who bears what (G24)', (budget, costShare, text) => {
  expect(budgetSplitText({ budget, costShare })).toBe(text)
})

test.each([
  ['no budget', '', share],
  ['a budget of nothing', '0', share],
  ['a budget that is no amount', '两万', share],
  ['no partner', '19,400', { ...share, partner: ' ' }],
  ['a partner too long', '19,400', { ...share, partner: '联'.repeat(31) }],
  ['no percentage', '19,400', { ...share, percent: '' }],
  ['nothing borne', '19,400', { ...share, percent: '0' }],
  ['all borne', '19,400', { ...share, percent: '100' }],
  ['half a percent', '19,400', { ...share, percent: '30.5' }],
  ['nobody who shares', '19,400', { ...share, isOn: false }],
])('with %s nothing is said', (_, budget, costShare) => {
  expect(budgetSplitText({ budget, costShare })).toBe('')
})

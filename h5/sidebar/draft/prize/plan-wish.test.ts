import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { newcomer } from '../../testing/newcomer'
import { formFrom } from '../draft-form'
import { firstWish, planBody, wholeBudget, wishProblems } from './plan-wish'

const form = formFrom(newcomer)
const r13 = firstWish(form)

test('the first wish is the one of R13 for the budget and the number of prizes that are in the form', () => {
  expect(planBody(r13)).toEqual({
    budget: 1_940_000, count: 5000, lowest: 188, usual: 388, tops: [{ amount: 18_800, count: 1 }, { amount: 8800, count: 2 }],
  })
})

test('what is set aside for invitations is not planned, and comes back on top', () => {
  const inviting = { ...form, referral: { ...form.referral, isOn: true, budget: '400' } }
  expect(firstWish(inviting).budget).toBe('19,000')
  expect(wholeBudget(toFen(1_900_000), inviting)).toBe(1_940_000)
})

test('an empty form begins with nothing to spend and nobody to give it to', () => {
  expect(wishProblems(firstWish(formFrom({})))).toEqual({ budget: '请填写金额，例如 3.88', count: '请填写 1 到 1000000 的整数' })
})

test.each([
  ['budget', { budget: '一万' }],
  ['count', { count: '0' }],
  ['lowest', { lowest: '' }],
  ['usual', { usual: '3.888' }],
  ['tops.0.amount', { tops: [{ amount: '', count: '1' }] }],
  ['tops.0.count', { tops: [{ amount: '88', count: '1001' }] }],
])('a problem in %s is named there', (path, change) => {
  expect(Object.keys(wishProblems({ ...r13, ...change }))).toEqual([path])
})

test('the wish of R13 has no problem', () => {
  expect(wishProblems(r13)).toEqual({})
})

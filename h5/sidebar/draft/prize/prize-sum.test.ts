import { expect, test } from 'vitest'
import { newcomer } from '../../testing/newcomer'
import { formFrom, type DraftForm } from '../draft-form'
import { prizeSum } from './prize-sum'

function sumOf(change: (form: DraftForm) => void) {
  const form = formFrom(newcomer)
  change(form)
  return prizeSum(form)
}

test('the plan of R13 is 5,000 prizes for 19,398.36 yuan, 3.8797 on average, with 1.64 left', () => {
  expect(sumOf(() => undefined)).toEqual({
    count: 5000, total: 1_939_836, mean: '3.8797', costLevel: 'onTarget', referral: 0, left: 164,
  })
})

test('what is set aside for invitations is not left', () => {
  expect(sumOf((form) => (form.referral = { ...form.referral, isOn: true, budget: '2' }))).toMatchObject({ referral: 200, left: -36 })
})

test('a referral that is switched off sets nothing aside', () => {
  expect(sumOf((form) => (form.referral = { ...form.referral, isOn: false, budget: '2' }))).toMatchObject({ referral: 0, left: 164 })
})

test.each([
  ['5.01', 'tooHigh'],
  ['5.00', 'onTarget'],
  ['2.99', 'low'],
])('prizes of %s each are %s', (amount, level) => {
  expect(sumOf((form) => (form.prizes = [{ ...form.prizes[0]!, amount, count: '10' }]))?.costLevel).toBe(level)
})

test.each<[string, (form: DraftForm) => void]>([
  ['an amount', (form) => (form.prizes[0]!.amount = '')],
  ['a count', (form) => (form.prizes[0]!.count = '一')],
  ['the budget', (form) => (form.budget = '一万')],
  ['the budget of the invitations', (form) => (form.referral = { ...form.referral, isOn: true })],
  ['amounts whose sum is exact', (form) => (form.prizes[0] = { ...form.prizes[0]!, amount: '90000000000', count: '900000000000' })],
  ['any prize', (form) => (form.prizes = [])],
])('without %s there is no sum yet', (_, change) => {
  expect(sumOf(change)).toBeNull()
})

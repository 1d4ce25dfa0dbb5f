import { expect, test } from 'vitest'
import { newcomer } from '../testing/newcomer'
import { formFrom } from './draft-form'
import { forgetWork, keepWork, mergeWork, recallWork } from './unsaved-work'

const base = formFrom(newcomer)
const isFree = () => false
const surroundings = { memory: window.sessionStorage }

test('what only one of the two has changed is taken from both', () => {
  const merged = mergeWork({ base, mine: { ...base, name: '春日有礼' } }, { ...base, cardTerms: '借记卡' }, isFree)
  expect(merged).toEqual({ form: { ...base, name: '春日有礼', cardTerms: '借记卡' }, clashes: [] })
})

test('what both have changed stays as the colleague saved it, and is named', () => {
  const merged = mergeWork({ base, mine: { ...base, name: '春日有礼' } }, { ...base, name: '春风有礼' }, isFree)
  expect(merged).toEqual({ form: { ...base, name: '春风有礼' }, clashes: ['name'] })
})

test('both having typed the same is no clash', () => {
  const mine = { ...base, name: '春日有礼' }
  expect(mergeWork({ base, mine }, { ...mine }, isFree)).toEqual({ form: mine, clashes: [] })
})

test('what may no longer be changed stays as it is saved, and is named', () => {
  const merged = mergeWork({ base, mine: { ...base, budget: '1' } }, base, (field) => field === 'budget')
  expect(merged).toEqual({ form: base, clashes: ['budget'] })
})

test('unsaved work is found again, for its own draft only, until it is forgotten', () => {
  const work = { base, mine: { ...base, name: '春日有礼' } }
  keepWork(surroundings, 'spring', work)
  expect(recallWork(surroundings, 'spring')).toMatchObject(work)
  expect(recallWork(surroundings, 'autumn')).toBeNull()
  forgetWork(surroundings, 'autumn')
  expect(recallWork(surroundings, 'spring')).toMatchObject(work)
  forgetWork(surroundings, 'spring')
  expect(recallWork(surroundings, 'spring')).toBeNull()
})

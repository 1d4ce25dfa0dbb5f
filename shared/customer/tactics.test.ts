import { expect, test } from 'vitest'
import { tactics } from './tactics'

test.each([
  ['potential', ['顺势推荐升级产品', '推荐更便宜或有优惠的', '产品组合互补']],
  ['active', ['节假日问候', '邀请参加活动', '到期复购提醒']],
  ['trading', ['售后回访', '客户调查', '关心与指导']],
] as const)('%s has its own tactics (S9)', (stage, titles) => {
  expect(tactics[stage].map(({ title }) => title)).toEqual(titles)
})

test('no tactic of one stage leaks into another', () => {
  const titles = Object.values(tactics).flatMap((all) => all.map(({ title }) => title))
  expect(new Set(titles).size).toBe(titles.length)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { returnText, suggestWay } from './return-of'

const way = (gain: number, cost: number) => ({ gain: toFen(gain), cost: toFen(cost) })

test('a gain of 2,100 for a cost of 1,000 is 2.1; for nothing there is none (D18)', () => {
  expect([returnText(way(210_000, 100_000)), returnText(way(80_000, 100_000)), returnText(way(5, 0))]).toEqual(['2.1', '0.8', '—'])
})

test('where one by one returns 0.8 and groups 2.1, groups are suggested (R27)', () => {
  expect(suggestWay(way(800, 1_000), way(2_100, 1_000))).toBe('group')
  expect(suggestWay(way(2_100, 1_000), way(800, 1_000))).toBe('single')
  expect([suggestWay(way(1, 2), way(2, 4)), suggestWay(way(1, 0), way(2, 4))]).toEqual([null, null])
})

test('who is suggested never returns less, however large the sums (property)', () => {
  const sums = fc.integer({ min: 1, max: 4e13 })
  fc.assert(
    fc.property(sums, sums, sums, sums, (gain, cost, otherGain, otherCost) => {
      const [single, group] = [way(gain, cost), way(otherGain, otherCost)]
      const suggested = suggestWay(single, group)
      const [best, rest] = suggested === 'group' ? [group, single] : [single, group]
      expect(BigInt(best.gain) * BigInt(rest.cost) >= BigInt(rest.gain) * BigInt(best.cost)).toBe(true)
    }),
  )
})

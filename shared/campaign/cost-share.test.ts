import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { splitCost } from './cost-share'

test('1,501 fen at 60 to 40 are 901 and 600 (G24)', () => {
  expect(splitCost(toFen(1501), 40)).toEqual({ bank: 901, partner: 600 })
})

test('whatever is split, both parts add up to it, and the partner bears at most his part, less than a fen short of it', () => {
  fc.assert(fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 99 }), (cost, percent) => {
    const { bank, partner } = splitCost(toFen(cost), percent)
    expect(bank + partner).toBe(cost)
    const short = BigInt(cost) * BigInt(percent) - 100n * BigInt(partner)
    expect(short >= 0n && short < 100n).toBe(true)
  }))
})

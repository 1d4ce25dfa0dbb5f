import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHighIntent, LOOKS, WITHIN_MS, type LastSignal } from './is-high-intent'

const MINUTE_MS = 60_000
const START = Date.UTC(2026, 1, 12)
const at = (minute: number) => new Date(START + minute * MINUTE_MS)

test('the third look within a day is a sign, the second is not, nor a third that comes a day after the first', () => {
  expect(isHighIntent([at(0), at(5)], null, at(5))).toBe(false)
  expect(isHighIntent([at(0), at(5), at(9)], null, at(9))).toBe(true)
  expect(isHighIntent([at(0), at(5), at(1440)], null, at(1440))).toBe(false)
})

test('a fourth and fifth look say nothing new', () => {
  const last: LastSignal = { raisedAt: at(9), dismissedAt: null }
  expect(isHighIntent([at(0), at(5), at(9), at(10), at(11)], last, at(11))).toBe(false)
})

test('after it was read, three more looks are a new sign', () => {
  const last: LastSignal = { raisedAt: at(9), dismissedAt: at(20) }
  const old = [at(0), at(5), at(9)]
  expect(isHighIntent([...old, at(21), at(22)], last, at(22))).toBe(false)
  expect(isHighIntent([...old, at(21), at(22), at(23)], last, at(23))).toBe(true)
})

test('a day after a hint that nobody read, three more looks are a new sign', () => {
  const last: LastSignal = { raisedAt: at(9), dismissedAt: null }
  const looks = [at(1440), at(1445), at(1448)]
  expect(isHighIntent(looks, last, at(1448))).toBe(false)
  expect(isHighIntent([...looks, at(1449)], last, at(1449))).toBe(true)
})

test('however he looks, within any day there is one hint at most that nobody has read', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 60 }), (pauses) => {
    const looks: Date[] = []
    const raised: Date[] = []
    let minute = 0
    for (const pause of pauses) {
      looks.push(at((minute += pause)))
      const last = raised.length > 0 ? { raisedAt: raised.at(-1)!, dismissedAt: null } : null
      if (isHighIntent(looks, last, at(minute))) raised.push(at(minute))
    }
    const apart = raised.slice(1).map((it, index) => it.getTime() - raised[index]!.getTime())
    expect(Math.min(WITHIN_MS, ...apart)).toBe(WITHIN_MS)
    expect(raised.length * LOOKS <= looks.length || raised.length === 0).toBe(true)
  }))
})

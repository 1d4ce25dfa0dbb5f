import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeSeats } from './take-seats'

const joiners = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`)
const EMPTY = { limit: 200, taken: 0 }

function sizes(rooms: Parameters<typeof takeSeats>[0], count: number): number[] {
  const seats = takeSeats(rooms, joiners(count))
  return Array.from({ length: 1 + Math.max(...seats.map(({ room }) => room)) }, (_, room) => seats.filter((it) => it.room === room).length)
}

test('450 joiners come to 200, 200 and 50 (G2)', () => {
  expect(sizes([EMPTY], 450)).toEqual([200, 200, 50])
})

test('20,000 joiners come to exactly 100 groups (G2)', () => {
  expect(sizes([EMPTY], 20_000)).toEqual(Array.from({ length: 100 }, () => 200))
})

test('with WeCom’s own limit of 500 it is 450 in one (G2)', () => {
  expect(sizes([{ limit: 500, taken: 0 }], 450)).toEqual([450])
})

test('the 200th joins, and the 201st goes to the next (G2)', () => {
  expect(sizes([{ limit: 200, taken: 199 }], 2)).toEqual([1, 1])
})

test('a seat that got free in the first is taken before the last', () => {
  expect(sizes([{ limit: 200, taken: 198 }, { limit: 200, taken: 200 }, EMPTY], 5)).toEqual([2, 0, 3])
})

test('nobody is seated where there is no group', () => {
  expect(takeSeats([], joiners(3))).toEqual([])
})

test('whatever is taken, everybody has one seat and no room has more than its limit', () => {
  const room = fc.record({ limit: fc.integer({ min: 1, max: 9 }), taken: fc.integer({ min: 0, max: 12 }) })
  fc.assert(fc.property(fc.array(room, { minLength: 1, maxLength: 6 }), fc.nat(60), (rooms, count) => {
    const seats = takeSeats(rooms, joiners(count))
    expect(seats.map(({ customerId }) => customerId)).toEqual(joiners(count))
    for (const [index, { limit, taken }] of rooms.entries()) {
      expect(seats.filter((it) => it.room === index).length).toBeLessThanOrEqual(Math.max(0, limit - taken))
    }
  }))
})

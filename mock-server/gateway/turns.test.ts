import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTurns } from './turns'

const noDeadline = new AbortController().signal

test('those who wait go on in the order they came', async () => {
  const turns = createTurns(1)
  await turns.take(noDeadline)
  const order: number[] = []
  const all = [1, 2, 3].map(async (number) => {
    await turns.take(noDeadline)
    order.push(number)
    turns.giveBack()
  })
  turns.giveBack()
  await Promise.all(all)
  expect(order).toEqual([1, 2, 3])
})

test('who is out of time leaves the line, and the next one gets the place', async () => {
  const turns = createTurns(1)
  await turns.take(noDeadline)
  const deadline = new AbortController()
  const hasty = turns.take(deadline.signal)
  const patient = turns.take(noDeadline)
  deadline.abort()
  expect(await hasty).toBe(false)
  turns.giveBack()
  expect(await patient).toBe(true)
})

test('a deadline that passes after one has got his place changes nothing', async () => {
  const turns = createTurns(1)
  await turns.take(noDeadline)
  const deadline = new AbortController()
  const second = turns.take(deadline.signal)
  turns.giveBack()
  deadline.abort()
  expect(await second).toBe(true)
})

test('however they come, give up and go, never more than the limit work and no place is lost', async () => {
  const visitor = fc.record({ givesUp: fc.boolean(), rounds: fc.integer({ min: 0, max: 5 }) })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(visitor, { maxLength: 30 }), async (limit, visitors) => {
      const turns = createTurns(limit)
      let working = 0
      let most = 0
      const visit = async ({ givesUp, rounds }: { givesUp: boolean; rounds: number }) => {
        const deadline = new AbortController()
        const taken = turns.take(deadline.signal)
        if (givesUp) deadline.abort()
        if (!(await taken)) return
        working += 1
        most = Math.max(most, working)
        for (let round = 0; round < rounds; round += 1) await Promise.resolve()
        working -= 1
        turns.giveBack()
      }
      await Promise.all(visitors.map(visit))
      expect(most).toBeLessThanOrEqual(limit)
      expect(await Promise.all(Array.from({ length: limit }, () => turns.take(noDeadline)))).not.toContain(false)
    }),
  )
})

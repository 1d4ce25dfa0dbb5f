import { expect, test } from 'vitest'
import { interleave } from './interleave'

test('contestants take turns, and their first turn does not count', async () => {
  const order: string[] = []
  const contestant = (name: string) => async () => order.push(name)
  const results = await interleave(2, { base: contestant('base'), ours: contestant('ours') })

  expect(order).toEqual(['base', 'ours', 'base', 'ours', 'base', 'ours'])
  expect(results).toEqual({ base: [3, 5], ours: [4, 6] })
})

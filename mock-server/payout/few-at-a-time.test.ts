import { expect, test } from 'vitest'
import { fewAtATime } from './few-at-a-time'

/** Work that waits until it is told to end. */
function controlled() {
  const running = new Map<number, () => void>()
  let most = 0
  const work = (item: number) =>
    new Promise<number>((resolve) => {
      running.set(item, () => {
        running.delete(item)
        resolve(item * 10)
      })
      most = Math.max(most, running.size)
    })
  const finishAll = async () => {
    while (running.size > 0) {
      for (const end of [...running.values()].toReversed()) end()
      await new Promise(setImmediate)
    }
  }
  return { work, finishAll, most: () => most }
}

test('results come in the order of the items, whichever ends first, and no more than so many run at once', async () => {
  const { work, finishAll, most } = controlled()
  const results = fewAtATime([1, 2, 3, 4, 5, 6, 7], 3, work)
  await finishAll()
  expect(await results).toEqual([10, 20, 30, 40, 50, 60, 70])
  expect(most()).toBe(3)
})

test('one that fails does not keep the others from being done', async () => {
  const done: number[] = []
  const work = async (item: number) => {
    if (item === 1) throw new Error('the first failed')
    done.push(item)
  }
  await expect(fewAtATime([1, 2, 3, 4], 2, work)).rejects.toThrow('the first failed')
  expect(done.toSorted()).toEqual([2, 3, 4])
})

test('nothing to do is done', async () => {
  expect(await fewAtATime([], 5, () => Promise.reject(new Error('no work')))).toEqual([])
})

import { expect, test } from 'vitest'
import { shareLook } from './share-look'

test('who asks a moment after another gets the answer that is on its way; after it, he is told anew', async () => {
  const answers: ((answer: number) => void)[] = []
  const look = shareLook(() => new Promise<number>((resolve) => answers.push(resolve)))
  const first = look()
  // A browser runs what waits between two who hear of the same return.
  await Promise.resolve()
  const second = look()
  expect(answers).toHaveLength(1)
  answers[0]!(1)
  expect(await Promise.all([first, second])).toEqual([1, 1])
  void look()
  expect(answers).toHaveLength(2)
})

test('a look that failed is not kept', async () => {
  let looks = 0
  const look = shareLook(() => Promise.reject(new Error(`no network ${(looks += 1)}`)))
  await expect(look()).rejects.toThrow('no network 1')
  await expect(look()).rejects.toThrow('no network 2')
})

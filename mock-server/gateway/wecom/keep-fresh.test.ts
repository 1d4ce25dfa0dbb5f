import { expect, test } from 'vitest'
import { stillClock } from '../../testing/demo-world'
import { keepFresh } from './keep-fresh'

/** Tokens `1`, `2`, … that live two minutes; they come when the test says so. */
function counted(clock = stillClock()) {
  let fetched = 0
  const kept = keepFresh(clock, async () => {
    fetched += 1
    return { value: String(fetched), livesS: 120 }
  })
  const pass = (ms: number) => clock.moveTo(new Date(clock.now().getTime() + ms))
  return { kept, pass, fetched: () => fetched }
}

test('who asks while it is fetched waits for the same one', async () => {
  const { kept, fetched } = counted()
  expect(await Promise.all([kept.get(), kept.get(), kept.get()])).toEqual(['1', '1', '1'])
  expect(fetched()).toBe(1)
})

test('a minute before its end it is replaced, by one for all', async () => {
  const { kept, pass } = counted()
  await kept.get()
  pass(59_999)
  expect(await kept.get()).toBe('1')
  pass(1)
  expect(await Promise.all([kept.get(), kept.get()])).toEqual(['2', '2'])
})

test('of one that WeCom gives again until its end, few are asked for', async () => {
  const clock = stillClock()
  const endsAt = clock.now().getTime() + 7_200_000
  let fetched = 0
  const kept = keepFresh(clock, async () => {
    fetched += 1
    return { value: 'same', livesS: (endsAt - clock.now().getTime()) / 1000 }
  })
  for (let second = 0; second < 7_199; second += 1) {
    await kept.get()
    clock.moveTo(new Date(clock.now().getTime() + 1000))
  }
  expect(fetched).toBeLessThan(10)
})

test('what was forgotten is fetched anew, once, however many forget it', async () => {
  const { kept, fetched } = counted()
  await kept.get()
  await Promise.all([kept.forget('1'), kept.forget('1')])
  expect(await kept.get()).toBe('2')
  await kept.forget('1')
  expect(await kept.get()).toBe('2')
  expect(fetched()).toBe(2)
})

test('a failure is not kept', async () => {
  let isDown = true
  const kept = keepFresh(stillClock(), async () => {
    if (isDown) throw new Error('down')
    return { value: 'up', livesS: 7200 }
  })
  await expect(Promise.all([kept.get(), kept.get()])).rejects.toThrow('down')
  isDown = false
  expect(await kept.get()).toBe('up')
})

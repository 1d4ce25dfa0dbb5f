import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { usePolling } from './use-polling'

enableAutoUnmount(afterEach)
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open() {
  const ask = vi.fn(async () => undefined)
  mount({ setup: () => usePolling(ask, 1000), template: '<p />' })
  return ask
}

const show = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }))

test('it asks again and again, each question after the answer to the last', async () => {
  const ask = open()
  await vi.advanceTimersByTimeAsync(999)
  expect(ask).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(2001)
  expect(ask).toHaveBeenCalledTimes(3)
})

test('a page taken out of the browser’s memory asks at once, one that has just been opened does not', () => {
  const ask = open()
  show(false)
  expect(ask).toHaveBeenCalledTimes(0)
  show(true)
  expect(ask).toHaveBeenCalledTimes(1)
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ELDER_KEY } from '../ui/elder-key'
import { beAsLargeAsLiked } from './elder-text'

const page = document.documentElement
const isLarge = () => 'elder' in page.dataset

beforeEach(() => localStorage.clear())
afterEach(() => {
  delete page.dataset.elder
  vi.restoreAllMocks()
})

test('whoever likes the lottery in large letters has them in a game of his group too', () => {
  localStorage.setItem(ELDER_KEY, '1')
  beAsLargeAsLiked(page)
  expect(isLarge()).toBe(true)
})

test('a phone that forbids storage shows the game all the same', () => {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  beAsLargeAsLiked(page)
  expect(isLarge()).toBe(false)
})

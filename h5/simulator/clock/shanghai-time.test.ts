import { expect, test } from 'vitest'
import { fromShanghaiInput, shanghaiWords, toShanghaiInput } from './shanghai-time'

const instant = new Date('2026-02-14T16:30:05Z')

test('an instant reads as the day and time it is in Shanghai', () => {
  expect(shanghaiWords(instant)).toBe('2026年2月15日 周日 00:30:05')
})

test('what the field shows is what it gives back, to the minute', () => {
  expect(toShanghaiInput(instant)).toBe('2026-02-15T00:30')
  expect(fromShanghaiInput('2026-02-15T00:30')).toEqual(new Date('2026-02-14T16:30:00Z'))
})

test('an empty field is no time', () => {
  expect(fromShanghaiInput('')).toBeNull()
})

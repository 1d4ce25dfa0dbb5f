import { expect, test } from 'vitest'
import { findPromises } from '#shared/compliance/find-promises'
import { conversionSteps } from '#shared/script/conversion-step'
import { scenes } from '#shared/script/scene'
import { readPromiseWords } from './read-promise-words'
import { readScripts } from './read-scripts'

const scripts = await readScripts()
const promiseWords = await readPromiseWords()

test('the library is large enough for a bank to begin with', () => {
  expect(scripts.length).toBeGreaterThanOrEqual(130)
})

test.each(conversionSteps)('the step %s has scripts to choose among (S6)', (step) => {
  expect(scripts.filter((script) => script.step === step).length).toBeGreaterThanOrEqual(8)
})

test.each(scenes)('the chip %s has scripts to choose among (S6a)', (scene) => {
  expect(scripts.filter((script) => script.scene === scene).length).toBeGreaterThanOrEqual(3)
})

test('no script promises a return (K4)', () => {
  const promises = scripts.flatMap(({ id, title, messages }) =>
    [title, ...messages].flatMap((text) => findPromises(text, promiseWords).map(({ word }) => `${id}: ${word}`)),
  )
  expect(promises).toEqual([])
})

test('a message is read at a glance, and most within three lines of a phone', () => {
  const lengths = scripts.flatMap(({ messages }) => messages.map((message) => message.length))
  expect(Math.max(...lengths)).toBeLessThanOrEqual(120)
  expect(lengths.filter((length) => length > 80).length / lengths.length).toBeLessThan(0.1)
})

test('every message is written once', () => {
  const messages = scripts.flatMap((script) => script.messages)
  expect(messages.filter((message, at) => messages.indexOf(message) < at)).toEqual([])
})

test('a period or a number that is left is said of a campaign only (S6g)', () => {
  const urging = scripts.filter(({ messages }) => /\{截止日\}|\{剩余名额\}/.test(messages.join('')))
  expect(urging.length).toBeGreaterThan(0)
  expect(urging.filter(({ messages }) => !messages.join('').includes('{活动}'))).toEqual([])
})

test('there are stories of several messages for events in the branch (S24)', () => {
  expect(scripts.filter(({ scene, messages }) => scene === 'hall-event' && messages.length >= 3).length).toBeGreaterThanOrEqual(3)
})

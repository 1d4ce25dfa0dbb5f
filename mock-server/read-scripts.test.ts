import { expect, test } from 'vitest'
import { findPromises } from '#shared/compliance/find-promises'
import { conversionSteps } from '#shared/script/conversion-step'
import { packSteps } from '#shared/script/pack'
import { scenes } from '#shared/script/scene'
import { readPromiseWords } from './read-promise-words'
import { readScripts } from './read-scripts'

const { scripts, packs } = await readScripts()
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

test.each(packSteps)('the step %s has packs to begin with, of its own scripts and with every case once (S6d, S6e, S6f)', (step) => {
  const own = new Set(scripts.flatMap((script) => (script.step === step ? script.id : [])))
  const ofStep = packs.filter((pack) => pack.step === step)
  expect(ofStep.length).toBeGreaterThanOrEqual(2)
  for (const { items } of ofStep) {
    expect(items.filter(({ scriptId }) => !own.has(scriptId))).toEqual([])
    expect(new Set(items.map(({ scriptId }) => scriptId)).size).toBe(items.length)
  }
})

test('every stage finds a whole pack: no script of one is for some customers only (S8)', () => {
  const inPacks = new Set(packs.flatMap(({ items }) => items.map(({ scriptId }) => scriptId)))
  expect(scripts.filter(({ id, stages }) => inPacks.has(id) && stages.length > 0)).toEqual([])
})

import { expect, test } from 'vitest'
import { refusalCodes } from './refusal'
import { refusalTexts } from './refusal-text'

test.each(refusalCodes)('%s has a title and says what to do, in Chinese with full-width punctuation', (code) => {
  const { title, text } = refusalTexts[code]
  expect(title).toMatch(/^\p{Script=Han}+$/u)
  expect(text).toMatch(/^[\p{Script=Han}，“”]+。([\p{Script=Han}，“”]+。)?$/u)
})

test('no refusal is without its words, and no words without their refusal', () => {
  expect(Object.keys(refusalTexts)).toEqual([...refusalCodes])
})

import { expect, test } from 'vitest'
import { refusalCodes } from './refusal'
import { staffRefusalTexts } from './staff-refusal-text'

test.each(refusalCodes)('%s is told to a manager about his customer, not as if he were the customer', (code) => {
  const { title, text } = staffRefusalTexts[code]
  expect(title).toMatch(/^\p{Script=Han}+$/u)
  expect(text).toMatch(/^([\p{Script=Han}，“”]+。)+$/u)
  expect(title + text).not.toContain('您')
})

test.each(refusalCodes)('what a manager says of %s does not send the customer to his manager', (code) => {
  const { say } = staffRefusalTexts[code]
  expect(say).toMatch(/^([\p{Script=Han}，“”]+。)+$/u)
  expect(say).not.toContain('客户经理')
})

test('no refusal is without its words, and no words without their refusal', () => {
  expect(Object.keys(staffRefusalTexts)).toEqual([...refusalCodes])
})

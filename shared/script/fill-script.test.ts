import { expect, test } from 'vitest'
import { fillScript, missingIn } from './fill-script'

const values = { 称呼: '王姐', 网点: '杭州西湖支行', 核心顾虑: null }

test('every place is filled from the customer and the manager', () => {
  expect(fillScript(['{称呼}您好，我在{网点}。', '{称呼}，慢走。'], values)).toEqual(['王姐您好，我在杭州西湖支行。', '王姐，慢走。'])
})

test('what is not known stays where it stands, and is named once (S1)', () => {
  const messages = ['{核心顾虑}', '{工号}和{核心顾虑}', '{称呼}']
  expect(fillScript(messages, values)).toEqual(['{核心顾虑}', '{工号}和{核心顾虑}', '王姐'])
  expect(missingIn(messages, values)).toEqual(['核心顾虑', '工号'])
})

test('a name with braces or dollars in it is put in as it is', () => {
  expect(fillScript(['{称呼}好'], { 称呼: '$&{网点}' })).toEqual(['$&{网点}好'])
})

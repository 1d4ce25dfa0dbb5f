import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapText } from './wrap-text'

/** A Chinese character is twice as wide as a Latin one. */
const measure = (text: string) => [...text].reduce((width, it) => width + (it.charCodeAt(0) > 255 ? 2 : 1), 0)

test.each([
  ['新客见面礼', ['新客见面礼']],
  ['杭州好友同享礼暨新春开门红', ['杭州好友同享礼', '暨新春开门红']],
  ['2026开门红至高88.80元来抽', ['2026开门红至', '高88.80元来抽']],
  ['一起来抽好运，人人都有份，快来快来吧', ['一起来抽好运，人人', '都有份，快来快来吧']],
  ['星海银行与您一起迎新春贺新年共享好运万事如意', ['星海银行与您一起迎新', '春贺新年共享好运万…']],
])('%s stands in lines %j', (text, lines) => {
  expect(wrapText(text, 20, 2, measure)).toEqual(lines)
})

test('no line is too wide, there are no more than asked for, and nothing but the end is lost', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...'星海银行新春好运，。88.80A B'), maxLength: 60 })
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 4 }), (text, most) => {
      const lines = wrapText(text, 24, most, measure)
      expect(lines.length).toBeLessThanOrEqual(most)
      const shown = lines.join('')
      expect(shown === text || (shown.endsWith('…') && text.startsWith(shown.slice(0, -1)))).toBe(true)
    }),
  )
})

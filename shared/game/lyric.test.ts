import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownCharacters, normaliseGuess, settleGuess } from './lyric'

const moon = { line: '但愿人长久，千里共__。', answer: '婵娟', variants: [] }
const terms = { line: '春雨惊春清谷天，夏满芒夏___。', answer: '暑相连', variants: ['二暑连'] }

test.each(['婵娟', ' 婵 娟 ', '嬋娟', '婵娟。', '“婵娟”！', '　婵娟　', '千里共婵娟', '千里共嬋娟。', '但愿人长久，千里共婵娟。', '但愿人长久 千里共婵娟'])(
  'the moon is guessed however it is typed: %s',
  (text) => expect(settleGuess(moon, text, 3)).toBe('won'),
)

test.each(['婵', '娟婵', '婵娟婵娟', '蝉鹃', '共婵娟', 'chanjuan', '_'.repeat(2) + '婵'])('%s is not the moon', (text) => {
  expect(settleGuess(moon, text, 3)).toBe('open')
})

test('another reading is as right', () => {
  expect(settleGuess(terms, '二暑连', 1)).toBe('won')
  expect(settleGuess(terms, '夏满芒夏二暑连', 1)).toBe('won')
})

test('the last try that is wrong loses, the last that is right wins', () => {
  expect([3, 2, 1].map((triesLeft) => settleGuess(moon, '月亮', triesLeft))).toEqual(['open', 'open', 'lost'])
  expect(settleGuess(moon, '婵娟', 1)).toBe('won')
})

test.each(['', '  ', '，。！', '__', '😀'])('"%s" is no guess', (text) => expect(settleGuess(moon, text, 3)).toBeNull())

test('letters and digits may be full-width and of any size', () => {
  expect(normaliseGuess('ＡＢc １２ ①')).toBe('abc121')
})

test('a character that was right in its place is known from then on', () => {
  expect(knownCharacters(terms, [])).toEqual([null, null, null])
  expect(knownCharacters(terms, ['暑热天'])).toEqual(['暑', null, null])
  expect(knownCharacters(terms, ['暑热天', '又 相 連'])).toEqual(['暑', '相', '连'])
  expect(knownCharacters(terms, ['连相暑'])).toEqual([null, '相', null])
})

test('nothing of the answer is known that was not in a guess', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'暑相连天热水') })), (guesses) => {
      for (const character of knownCharacters(terms, guesses)) expect(character === null || guesses.join('').includes(character)).toBe(true)
    }),
  )
})

test('what is normalised stays as it is when it is normalised again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'漢汉嬋著乾Ａａß１①　，_“—😀') }), (text) => {
      expect(normaliseGuess(normaliseGuess(text))).toBe(normaliseGuess(text))
    }),
  )
})

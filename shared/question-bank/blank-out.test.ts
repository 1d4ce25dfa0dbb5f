import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankOut } from './blank-out'

test('the words to be guessed are blanks, one for each character', () => {
  expect(blankOut('床前明月光，疑是地上霜。', '地上霜')).toBe('床前明月光，疑是___。')
})

test.each([
  ['is not in it', '床前明月光', '霜'],
  ['stands in it twice', '步步高升步步高', '步步'],
  ['stands in it twice, the one into the other', '哈哈哈', '哈哈'],
  ['is all of it', '地上霜', '地上霜'],
  ['is nothing', '床前明月光', ''],
  ['stands beside blanks already there', '床前__光，疑是地上霜', '地上霜'],
])('an answer that %s makes no riddle', (_, sentence, answer) => {
  expect(blankOut(sentence, answer)).toBeNull()
})

test('what was blanked out and put back is the sentence, and the blanks do not hold the answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'春江花月夜') }), fc.string({ unit: fc.constantFrom(...'春江花月夜') }), (sentence, answer) => {
      const line = blankOut(sentence, answer)
      if (line === null) return
      expect(line.replace(/_+/, answer)).toBe(sentence)
      expect(line).not.toContain(answer)
    }),
  )
})

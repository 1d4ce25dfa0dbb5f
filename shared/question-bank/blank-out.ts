import { BLANK } from '../game/lyric'

/**
 * A sentence with blanks in place of the words to be guessed: "床前明月光" without "月光" is "床前明__". Null where they do
 * not stand in it exactly once, or are all of it: then nobody could guess them, or everybody.
 */
export function blankOut(sentence: string, answer: string): string | null {
  const at = sentence.indexOf(answer)
  const isOnce = answer !== '' && at >= 0 && !sentence.includes(answer, at + 1)
  if (!isOnce || sentence === answer || sentence.includes(BLANK)) return null
  return sentence.replace(answer, BLANK.repeat(answer.length))
}

import type { QuestionWords } from '#shared/question-bank/contract'

/** What a question is known by: its text, or the whole line. */
export const questionText = (words: QuestionWords): string => (words.kind === 'quiz' ? words.text : words.sentence)

/** Everything of it that a player reads sooner or later. */
export function everyText(words: QuestionWords): string[] {
  const own = words.kind === 'quiz' ? [words.text, ...words.options] : [words.sentence, words.answer, ...words.variants, words.hint]
  return [...own, words.explanation, words.source]
}

import { expect, test } from 'vitest'
import { readQuestions } from './read-questions'

test('the bank has at least 60 questions, and no letter is the right one more often than it should', async () => {
  const questions = await readQuestions()
  expect(questions.length).toBeGreaterThanOrEqual(60)
  const counts = [0, 1, 2, 3].map((option) => questions.filter(({ right }) => right === option).length)
  expect(Math.max(...counts)).toBeLessThanOrEqual(questions.length / 3)
})

test('no question is asked in two ways', async () => {
  const texts = (await readQuestions()).map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
})

test.each(['稳赚', '保本', '零风险', '无风险', '高收益', '稳健收益', '星海'])('no question sells anything or promises a return: %s', async (word) => {
  expect((await readQuestions()).filter((question) => JSON.stringify(question).includes(word))).toEqual([])
})

import type { Answer } from '../page/use-answer'

/** What a row says of an answer. Where none came, the panel behind it tells why and asks again. */
export function noteOf<T>({ answer, problem }: Pick<Answer<T>, 'answer' | 'problem'>, words: (given: T) => string): string {
  if (answer.value !== null) return words(answer.value)
  return problem.value ? '没有加载出来，点开重试' : '正在加载…'
}

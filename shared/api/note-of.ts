/** An answer of the bank's as a screen holds it. */
interface AwaitedAnswer<T> {
  /** Null until the first one. */
  answer: { readonly value: T | null }
  problem: { readonly value: string }
}

/** What a row says of an answer. Where none came, what is behind the row tells why and asks again. */
export function noteOf<T>({ answer, problem }: AwaitedAnswer<T>, words: (given: T) => string): string {
  if (answer.value !== null) return words(answer.value)
  return problem.value ? '没有加载出来，点开重试' : '正在加载…'
}

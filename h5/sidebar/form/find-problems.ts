import { typedNumber } from './typed-number'

/** Of what was looked for at each field, what was found: an empty text is no problem. */
export function onlyProblems<Field extends string>(looked: Readonly<Partial<Record<Field, string>>>): Partial<Record<Field, string>> {
  return Object.fromEntries(Object.entries(looked).filter(([, text]) => text !== '')) as Partial<Record<Field, string>>
}

/** A whole number between the two. */
export function countProblem(typed: string, least: number, most: number): string {
  const count = typedNumber(typed)
  return count !== null && count >= least && count <= most ? '' : `请填写 ${least} 到 ${most} 的整数`
}

/** So many characters at most; `missing` is what is said where there are none. */
export function lengthProblem(text: string, most: number, missing = ''): string {
  const { length } = text.trim()
  if (length === 0) return missing
  return length > most ? `最多 ${most} 个字` : ''
}

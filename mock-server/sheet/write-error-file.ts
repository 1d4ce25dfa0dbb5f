import Papa from 'papaparse'
import { maskMobileNumber, parseMobileNumber } from '#shared/phone/mobile-number'
import { FORMULA } from '#shared/sheet/formula'
import type { RejectedRow } from './check-phones'

/** As many as a person can correct; the file is kept in the database. */
const MOST_ROWS = 10_000

const MOST_CHARACTERS = 40

/** Digits enough for a phone, a card or part of one. */
const LONG_NUMBER = 7

const start = (text: string) => `${[...text].slice(0, 3).join('')}***`

/** Never a number in the clear (K1), also not one that has a digit too many. */
function maskPhone(text: string): string {
  const mobile = parseMobileNumber(text)
  if (mobile !== null) return maskMobileNumber(mobile)
  return text === '' ? '' : start(text)
}

/** Where the columns were mixed up a phone stands here. */
function maskBranch(text: string): string {
  const digits = text.normalize('NFKC').replaceAll(/\D/g, '').length
  return digits < LONG_NUMBER ? [...text].slice(0, MOST_CHARACTERS).join('') : maskPhone(text)
}

/** The rows that were not loaded as a CSV file, in the order of the lines; null when there are none. */
export function writeErrorFile(rejected: readonly RejectedRow[]): string | null {
  if (rejected.length === 0) return null
  const shown = rejected.toSorted((one, other) => one.line - other.line).slice(0, MOST_ROWS)
  const cells = shown.map(({ line, phone, branch, reason }) => [line, maskPhone(phone), maskBranch(branch), reason])
  const more = rejected.length - shown.length
  if (more > 0) cells.push(['', '', '', `另有 ${more} 行没有列出`])
  return Papa.unparse([['行号', '手机号', '网点', '原因'], ...cells], { escapeFormulae: FORMULA })
}

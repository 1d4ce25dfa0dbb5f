import Papa from 'papaparse'
import { ApiError } from '#shared/api/api-error'

/** A row of the file as it was written. */
export interface FileRow {
  /** As a spreadsheet counts: the header is line 1. */
  line: number
  phone: string
  /** Branch id or name; empty where the file says nothing. */
  branch: string
}

/** What a bank uploads at once. */
const MOST_ROWS = 200_000

const PHONE_HEADERS = ['手机号', 'phone']
const BRANCH_HEADERS = ['网点']

const headerOf = (cell: string) => cell.normalize('NFKC').trim().toLowerCase()

function parseTable(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimitersToGuess: [',', '\t', ';'] })
  // A quote that is never closed swallows every row behind it.
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) throw new ApiError('FILE_UNUSABLE', `line ${(broken.row ?? 0) + 1}: ${broken.message}`)
  return data
}

/** Reads a CSV with the column 手机号 and perhaps 网点; rows without a word are left out. Throws FILE_UNUSABLE. */
export function readRows(csv: string): FileRow[] {
  const [header = [], ...table] = parseTable(csv)
  const columnOf = (names: readonly string[]) => header.findIndex((cell) => names.includes(headerOf(cell)))
  const [phoneColumn, branchColumn] = [columnOf(PHONE_HEADERS), columnOf(BRANCH_HEADERS)]
  if (phoneColumn < 0) throw new ApiError('FILE_UNUSABLE', 'no column 手机号')
  const rows = table.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '')
      ? []
      : [{ line: index + 2, phone: (cells[phoneColumn] ?? '').trim(), branch: (cells[branchColumn] ?? '').trim() }],
  )
  if (rows.length === 0) throw new ApiError('FILE_UNUSABLE', 'no rows')
  if (rows.length > MOST_ROWS) throw new ApiError('FILE_UNUSABLE', `${rows.length} rows are more than ${MOST_ROWS}`)
  return rows
}

import Papa from 'papaparse'
import { ApiError } from '#shared/api/api-error'

/** A row of a file by our names of its columns; empty where it says nothing. `line` as a spreadsheet counts: the header is line 1. */
export type SheetRow<Column extends string> = Record<Column, string> & { line: number }

export interface SheetShape<Column extends string> {
  /** What a file may call each column. */
  headers: Readonly<Record<Column, readonly string[]>>
  /** Without it the file is none of ours. */
  needed: NoInfer<Column>
  mostRows: number
}

const headerOf = (cell: string) => cell.normalize('NFKC').trim().toLowerCase()

function parseTable(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimitersToGuess: [',', '\t', ';'] })
  // A quote that is never closed swallows every row behind it.
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) throw new ApiError('FILE_UNUSABLE', `line ${(broken.row ?? 0) + 1}: ${broken.message}`)
  return data
}

/** Reads a CSV by the names of its columns; rows without a word are left out. Throws FILE_UNUSABLE. */
export function readSheet<Column extends string>(csv: string, { headers, needed, mostRows }: SheetShape<Column>): SheetRow<Column>[] {
  const [header = [], ...table] = parseTable(csv)
  const places = (Object.keys(headers) as Column[]).map((name) => [name, header.findIndex((cell) => headers[name].includes(headerOf(cell)))] as const)
  if (places.some(([name, place]) => name === needed && place < 0)) throw new ApiError('FILE_UNUSABLE', `no column ${headers[needed][0]}`)
  const rows = table.flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const named = Object.fromEntries(places.map(([name, place]) => [name, (cells[place] ?? '').trim()])) as Record<Column, string>
    return [{ ...named, line: index + 2 }]
  })
  if (rows.length === 0) throw new ApiError('FILE_UNUSABLE', 'no rows')
  if (rows.length > mostRows) throw new ApiError('FILE_UNUSABLE', `${rows.length} rows are more than ${mostRows}`)
  return rows
}

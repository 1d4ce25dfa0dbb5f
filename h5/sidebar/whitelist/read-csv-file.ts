import { decodeCsv } from './decode-csv'

/** What the server takes at once, in characters. */
const MOST_CHARACTERS = 4_000_000
const MOST_NAME = 120

export type CsvFile = { fileName: string; csv: string } | { problem: string }

/** A picked file as the server takes it, or what is wrong with it. `mostRows` only words the advice. */
export async function readCsvFile(file: File, mostRows: string): Promise<CsvFile> {
  const csv = decodeCsv(await file.arrayBuffer())
  if (csv === null || csv === '') return { problem: '文件读不出来。请在 Excel 里另存为 CSV，再上传。' }
  if (csv.length > MOST_CHARACTERS) return { problem: `文件太大，请分成几个，每个不超过 ${mostRows}行。` }
  return { fileName: file.name.slice(-MOST_NAME), csv }
}

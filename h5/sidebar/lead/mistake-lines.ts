import Papa from 'papaparse'

/** A row that was left out. */
export interface MistakeLine {
  /** As a spreadsheet counts; empty where it stands for many. */
  line: string
  /** The phone, masked. */
  phone: string
  reason: string
}

/** Reads the file of rejected rows that the server wrote: 行号, 手机号, 网点, 原因. */
export function mistakeLines(errorFile: string): MistakeLine[] {
  const [, ...rows] = Papa.parse<string[]>(errorFile, { skipEmptyLines: true }).data
  return rows.map(([line = '', phone = '', , reason = '']) => ({ line, phone, reason }))
}

import { readSheet, type SheetRow } from '../sheet/read-sheet'

/** A row of the file as it was written. The branch is an id or a name. */
export type FileRow = SheetRow<'phone' | 'branch'>

/** What a bank uploads at once. */
const MOST_ROWS = 200_000

/** Reads a CSV with the column 手机号 and perhaps 网点. Throws FILE_UNUSABLE. */
export const readRows = (csv: string): FileRow[] =>
  readSheet(csv, { headers: { phone: ['手机号', 'phone'], branch: ['网点'] }, needed: 'phone', mostRows: MOST_ROWS })

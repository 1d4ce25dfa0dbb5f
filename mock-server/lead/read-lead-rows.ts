import { readSheet, type SheetRow } from '../sheet/read-sheet'

/** A row of the file as it was written. The branch is an id or a name. */
export type LeadRow = SheetRow<'phone' | 'branch' | 'name' | 'note'>

/** Each is somebody to call: more at once nobody deals with. */
const MOST_ROWS = 20_000

const SHAPE = {
  headers: { phone: ['手机号', 'phone'], name: ['姓名', '客户姓名', 'name'], branch: ['网点', 'branch'], note: ['备注', 'note'] },
  needed: 'phone', mostRows: MOST_ROWS,
} as const

/** Reads a CSV with the columns 手机号, 姓名, 网点 and 备注. Throws FILE_UNUSABLE. */
export const readLeadRows = (csv: string): LeadRow[] => readSheet(csv, SHAPE)

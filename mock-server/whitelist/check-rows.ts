import { parseMobileNumber, type MobileNumber } from '#shared/phone/mobile-number'
import type { FileRow } from './read-rows'

/** A row that can be put on the list. */
export interface GoodRow extends FileRow {
  mobile: MobileNumber
  branchId: string | null
}

export interface RejectedRow extends FileRow {
  /** Chinese, for the person who corrects the file. */
  reason: string
}

/** Branch ids by what a file may call a branch: its id or its exact name. */
export type BranchNames = ReadonlyMap<string, string>

/** Good rows, and the others with the reason; the second row of one phone is one of the others (R8). */
export function checkRows(rows: readonly FileRow[], branches: BranchNames): { good: GoodRow[]; rejected: RejectedRow[] } {
  const lines = new Map<MobileNumber, number>()
  const good: GoodRow[] = []
  const rejected: RejectedRow[] = []
  for (const row of rows) {
    const reject = (reason: string) => rejected.push({ ...row, reason })
    const mobile = parseMobileNumber(row.phone)
    const branchId = row.branch === '' ? null : branches.get(row.branch)
    if (row.phone === '') reject('没有填写手机号')
    else if (mobile === null) reject('不是有效的手机号')
    else if (branchId === undefined) reject('没有这个网点')
    else if (lines.has(mobile)) reject(`与第 ${lines.get(mobile)} 行重复`)
    else {
      lines.set(mobile, row.line)
      good.push({ ...row, mobile, branchId })
    }
  }
  return { good, rejected }
}

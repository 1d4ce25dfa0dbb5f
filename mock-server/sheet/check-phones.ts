import { parseMobileNumber, type MobileNumber } from '#shared/phone/mobile-number'
import type { BranchNames } from './read-branches'
import type { SheetRow } from './read-sheet'

/** A row of a list of people. The branch is an id or a name. */
export type PhoneRow = SheetRow<'phone' | 'branch'>

/** A row that can be put on the list. */
export type GoodRow<Row extends PhoneRow = PhoneRow> = Row & {
  mobile: MobileNumber
  branchId: string | null
}

export interface RejectedRow extends PhoneRow {
  /** Chinese, for the person who corrects the file. */
  reason: string
}

/** Good rows, and the others with the reason; the second row of one phone is one of the others (R8). */
export function checkPhones<Row extends PhoneRow>(rows: readonly Row[], branches: BranchNames): { good: GoodRow<Row>[]; rejected: RejectedRow[] } {
  const lines = new Map<MobileNumber, number>()
  const good: GoodRow<Row>[] = []
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

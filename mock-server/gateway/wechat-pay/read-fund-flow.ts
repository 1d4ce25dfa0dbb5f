import { ApiError } from '#shared/api/api-error'
import { sumFen } from '#shared/money/fen'
import { parseYuan } from '#shared/money/yuan'
import type { PayoutKind, StatementRow } from '../wechat-pay'

/** The merchant's account also sees payments, refunds and withdrawals; these two are ours. */
const KINDS: Readonly<Record<string, PayoutKind>> = { 代金券: 'voucher', 商家转账: 'redPacket' }

const TOTALS = '资金流水总笔数'

/** Each field is led by a backtick, so that no spreadsheet makes a float of a number; a remark may hold commas. */
const cells = (line: string) => line.replace(/^`/, '').split(',`')

function readAmount(text: string | undefined) {
  const amount = parseYuan(text ?? '')
  if (amount === null) throw new ApiError('ISSUER_UNAVAILABLE', 'a statement with something else than an amount')
  return amount
}

function readLine(columns: readonly string[], line: string) {
  const values = cells(line)
  const field = (name: string) => values[columns.indexOf(name)] ?? ''
  return {
    type: field('业务类型'),
    isSpent: field('收支类型') === '支出',
    outRequestNo: field('业务凭证号'),
    issuerNo: field('微信支付业务单号'),
    amount: readAmount(field('收支金额(元)')),
    at: `${field('记账时间').replace(' ', 'T')}+08:00`,
  }
}

/** Throws ISSUER_UNAVAILABLE where the lines are not as many, or not as much, as the totals at the end say. */
export function readFundFlow(text: string): StatementRow[] {
  const [head = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line !== '')
  const end = rest.findIndex((line) => line.startsWith(TOTALS))
  const flows = rest.slice(0, Math.max(end, 0)).map((line) => readLine(head.split(','), line))
  const spent = flows.filter(({ isSpent }) => isSpent)
  const [lines, , , spentLines, spentAmount] = cells(rest[end + 1] ?? '')
  const isWhole = Number(lines) === flows.length && Number(spentLines) === spent.length
  if (end < 0 || !isWhole || sumFen(spent.map(({ amount }) => amount)) !== readAmount(spentAmount)) {
    throw new ApiError('ISSUER_UNAVAILABLE', 'a statement that does not add up')
  }
  return spent.flatMap(({ type, outRequestNo, issuerNo, amount, at }) => {
    const kind = KINDS[type]
    return kind ? [{ outRequestNo, issuerNo, kind, amount, at }] : []
  })
}

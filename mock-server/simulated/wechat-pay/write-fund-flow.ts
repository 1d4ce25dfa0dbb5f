import { sumFen, type Fen } from '#shared/money/fen'
import type { PaidRow } from './issuer-book'
import { shanghaiTime } from './shanghai-time'

const HEAD =
  '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号'

const TOTALS = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额'

const TYPES = { voucher: '代金券', redPacket: '商家转账' } as const

const line = (values: readonly (string | number)[]) => values.map((value) => `\`${value}`).join(',')

/** 18800 → "188.00", without a comma: this is a file for machines. */
const yuan = (amount: Fen) => `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`

function writeRow({ kind, at, issuerNo, amount, outRequestNo }: PaidRow, merchantId: string): string {
  const bookedAt = shanghaiTime(new Date(at)).slice(0, 19).replace('T', ' ')
  return line([bookedAt, issuerNo, `4${issuerNo}`, TYPES[kind], TYPES[kind], '支出', yuan(amount), '0.00', `${merchantId}API`, '', outRequestNo])
}

/**
 * A day's fund-flow bill, with its totals at the end. A coupon is booked when it is sent; at WeChat Pay its money moves
 * when the customer uses it, and what was sent is in the stock's own report.
 */
export function writeFundFlow(rows: readonly PaidRow[], merchantId: string): string {
  const totals = line([rows.length, 0, '0.00', rows.length, yuan(sumFen(rows.map(({ amount }) => amount)))])
  return [HEAD, ...rows.map((row) => writeRow(row, merchantId)), TOTALS, totals, ''].join('\r\n')
}

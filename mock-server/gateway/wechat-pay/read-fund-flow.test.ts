import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { shanghaiTime } from '../../simulated/wechat-pay/shanghai-time'
import { writeFundFlow } from '../../simulated/wechat-pay/write-fund-flow'
import { readFundFlow } from './read-fund-flow'

const HEAD = '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号'
const TOTALS = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额'
const PAID = '`2026-02-26 09:30:00,`c1,`41,`代金券,`代金券,`支出,`188.00,`9.00,`api,`锦鲤,大奖,`v1'
const INCOME = '`2026-02-26 10:00:00,`42,`43,`交易,`交易,`收入,`25.50,`34.50,`api,`,`s1'
const REFUND = '`2026-02-26 11:00:00,`44,`45,`退款,`退款,`支出,`0.50,`34.00,`api,`,`s2'

const statement = (...lines: string[]) => lines.join('\n')

test('payouts are picked out of everything else that moved on the account', () => {
  expect(readFundFlow(statement(`\uFEFF${HEAD}`, INCOME, PAID, REFUND, TOTALS, '`3,`1,`25.50,`2,`188.50'))).toEqual([
    { kind: 'voucher', outRequestNo: 'v1', issuerNo: 'c1', amount: 18800, at: '2026-02-26T09:30:00+08:00' },
  ])
})

test.each([
  ['a line is missing', statement(HEAD, PAID, TOTALS, '`2,`0,`0.00,`1,`188.00')],
  ['a payout is missing', statement(HEAD, PAID, TOTALS, '`1,`0,`0.00,`2,`188.00')],
  ['the sum is another', statement(HEAD, PAID, TOTALS, '`1,`0,`0.00,`1,`188.01')],
  ['the sum is no amount', statement(HEAD, PAID, TOTALS, '`1,`0,`0.00,`1,`much')],
  ['an amount is none', statement(HEAD, PAID.replace('188.00', '1e2'), TOTALS, '`1,`0,`0.00,`1,`100.00')],
  ['the totals are cut off', statement(HEAD, PAID, TOTALS)],
  ['the end is cut off', statement(HEAD, PAID)],
  ['a column is missing', statement(HEAD.replace('收支金额(元)', '金额'), PAID, TOTALS, '`1,`0,`0.00,`1,`188.00')],
  ['there is nothing', ''],
])('a statement is refused when %s', (_what, text) => {
  expect(() => readFundFlow(text)).toThrow(expect.objectContaining({ code: 'ISSUER_UNAVAILABLE' }))
})

test('what the issuer writes is what we read, to the fen', () => {
  const row = fc.record({
    kind: fc.constantFrom('voucher' as const, 'redPacket' as const),
    outRequestNo: fc.stringMatching(/^[0-9A-Za-z]{1,32}$/),
    issuerNo: fc.stringMatching(/^\d{19}$/),
    amount: fc.integer({ min: 1, max: 10_000_000 }).map(toFen),
    at: fc.integer({ min: 0, max: 86_399 }).map((second) => shanghaiTime(new Date(Date.UTC(2026, 1, 26, -8, 0, second)))),
  })
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const paid = rows.map((each) => ({ ...each, openid: 'o-anna' }))
      expect(readFundFlow(writeFundFlow(paid, '1900000001'))).toEqual(rows)
    }),
  )
})

import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { PayoutState } from '#shared/payout/contract'
import type { StatementRow } from '../gateway/wechat-pay'
import { compareStatement, matchDayBefore, type OurPayout } from './compare-statement'

const ours = (change: Partial<OurPayout> = {}): OurPayout => ({
  voucherId: 'v1', campaignId: 'c1', kind: 'voucher', outRequestNo: 'n1', amount: toFen(388), state: 'paid', attempts: 1,
  isPaidThen: true, isUnsure: false, ...change,
})
const row = (change: Partial<StatementRow> = {}): StatementRow => ({
  outRequestNo: 'n1', issuerNo: '100', kind: 'voucher', amount: toFen(388), at: '2026-02-26T09:00:00+08:00', ...change,
})

const kindsOf = (our: readonly OurPayout[], statement: readonly StatementRow[]) =>
  compareStatement(our, statement).findings.map(({ kind }) => kind)

test('what both sides call paid, with the same amount, is matched', () => {
  expect(compareStatement([ours()], [row()])).toEqual({ matched: [ours()], findings: [] })
})

test('paid on another of our days it is matched all the same', () => {
  expect(compareStatement([ours({ isPaidThen: false })], [row()]).matched).toHaveLength(1)
})

test.each<[PayoutState, string]>([
  ['sending', 'unknownPaid'], ['retry', 'failedPaid'], ['failed', 'failedPaid'], ['expired', 'failedPaid'],
  ['due', 'foreign'], ['unclaimed', 'foreign'],
])('what the issuer has paid and we call %s is %s', (state, kind) => {
  expect(kindsOf([ours({ state, isPaidThen: false })], [row()])).toEqual([kind])
})

test.each<PayoutState>(['paid', 'sending', 'failed'])('one fen of difference is no agreement, whatever we call it: %s', (state) => {
  expect(kindsOf([ours({ state })], [row({ amount: toFen(389) })])).toEqual(['amountDiffers'])
})

test('what the statement lacks is told where it should be there, and only there', () => {
  const open = { state: 'sending', isPaidThen: false } as const
  expect(kindsOf([ours()], [])).toEqual(['paidMissing'])
  expect(kindsOf([ours({ ...open, isUnsure: true })], [])).toEqual(['unknownMissing'])
  expect(kindsOf([ours(open)], [])).toEqual([])
})

test('a number of nobody, the same number of another kind, and a number paid twice are for a person', () => {
  expect(kindsOf([ours()], [row(), row({ outRequestNo: 'n2' }), row({ kind: 'redPacket' }), row({ issuerNo: '101' })])).toEqual([
    'foreign', 'foreign', 'foreign',
  ])
})

test('paid around midnight, a payout may stand in the statement of the day before', () => {
  const missing = compareStatement([ours(), ours({ outRequestNo: 'n2' })], [])
  const after = matchDayBefore(missing, [row(), row({ outRequestNo: 'n2', amount: toFen(1) })])
  expect(after.matched.map(({ outRequestNo }) => outRequestNo)).toEqual(['n1'])
  expect(after.findings.map(({ kind, our }) => [kind, our!.outRequestNo])).toEqual([['paidMissing', 'n2']])
})

test('what we are not sure of is not settled by the day before', () => {
  const unsure = compareStatement([ours({ state: 'sending', isPaidThen: false, isUnsure: true })], [])
  expect(matchDayBefore(unsure, [row()])).toEqual(unsure)
})

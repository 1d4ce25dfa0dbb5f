import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { receiptFlaws } from './receipt-flaws'
import { genuineCampaign, receiptOf } from './testing/genuine-campaign'

const campaign = genuineCampaign()
const receipt = receiptOf(campaign, 17)

test('a genuine receipt has no flaw', () => {
  expect(receiptFlaws(receipt, campaign)).toEqual([])
})

test.each([
  ['another ticket', { ticket: 18 }],
  ['another time', { drawnAt: '2026-02-09T02:00:09.000Z' }],
  ['another key', { keyId: '0123456789abcdef' }],
])('%s does not fit its signature', (_, change) => {
  expect(receiptFlaws({ ...receipt, ...change }, campaign)).toEqual([expect.stringContaining('签名对不上')])
})

test('a prize nobody published is named beside the signature', () => {
  const flaws = receiptFlaws({ ...receipt, amount: toFen(99_900) }, campaign)
  expect(flaws).toEqual([expect.stringContaining('签名对不上'), expect.stringContaining('奖品方案')])
})

test('a receipt over another commitment than the one that is published now shows it, though its signature is right', () => {
  expect(receiptFlaws(receipt, { ...campaign, commitment: 'f'.repeat(64) })).toEqual([expect.stringContaining('校验码')])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReceiptGenuine, type ReceiptFields } from '#shared/draw/receipt'
import { toFen } from '#shared/money/fen'
import { createReceiptSigner } from './sign-receipt'

const signer = createReceiptSigner(Buffer.from('koi signs'.padEnd(32, '.')))

const FIELDS: ReceiptFields = {
  campaignId: 'r13-newcomer',
  commitment: '7e9886fdc6752a8faf15cf6a5db86c47e0dbb107b4c62d76f056d5b388a0ae75',
  ticket: 17,
  prizeCode: 'usual',
  amount: toFen(388),
  drawnAt: '2026-02-12T02:00:00.000Z',
}

/** All three worked out apart from this code, with openssl and Python. A receipt in hand must be good years later. */
test('key, its id and the signature follow from the seed for all time', () => {
  expect([signer.publicKey, signer.keyId]).toEqual(['dnRC33N_IyMjcBXDakBDLFWN5IUFnL15VBWgWq3blWg', '1c0d22133a1f0c46'])
  expect(signer.sign(FIELDS)).toEqual({
    ...FIELDS, keyId: signer.keyId,
    signature: 'twEGRBU424GGiGcbPGqZ0HR0l6v0r4-0VBc8BuFHgdHWVXITNSl1aB6caqUGZgGBaBYTG3lCsO148HG4m5VUBg',
  })
})

test('a receipt takes nothing along that the customer need not see', () => {
  expect(Object.keys(signer.sign({ ...FIELDS, customerId: 'cust-01' } as ReceiptFields))).not.toContain('customerId')
})

test.each([0, 31, 33, 64])('a signing seed of %i bytes is refused', (length) => {
  expect(() => createReceiptSigner(new Uint8Array(length))).toThrow(RangeError)
})

const codes = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/)
const hex = fc.stringMatching(/^[0-9a-f]{64}$/)
const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((at) => at.toISOString())
const fields: fc.Arbitrary<ReceiptFields> = fc.record({
  campaignId: codes, commitment: hex, ticket: fc.integer({ min: 1, max: 2_000_000 }), prizeCode: codes,
  amount: fc.integer({ min: 1, max: 18_800 }).map(toFen), drawnAt: instants,
})

test('the phone takes for genuine what the server signs, and nothing else once a field was changed', () => {
  const changed = fc.constantFrom<keyof ReceiptFields>('campaignId', 'commitment', 'ticket', 'prizeCode', 'amount', 'drawnAt')
  fc.assert(
    fc.property(fields, fields, changed, (signed, other, field) => {
      const receipt = signer.sign(signed)
      expect(isReceiptGenuine(receipt, signer.publicKey)).toBe(true)
      expect(isReceiptGenuine({ ...receipt, [field]: other[field] }, signer.publicKey)).toBe(other[field] === signed[field])
    }),
    { numRuns: 200 },
  )
})

test('a receipt under another key, or with the id of one, is not genuine', () => {
  const other = createReceiptSigner(Buffer.alloc(32, 1))
  expect(isReceiptGenuine(signer.sign(FIELDS), other.publicKey)).toBe(false)
  expect(isReceiptGenuine({ ...signer.sign(FIELDS), keyId: other.keyId }, signer.publicKey)).toBe(false)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { isReceiptGenuine, receiptText, type Receipt } from './receipt'

/** Signed apart from this code, with `openssl pkeyutl -sign -rawin`, over the text written out by hand. */
const PUBLIC_KEY = 'dnRC33N_IyMjcBXDakBDLFWN5IUFnL15VBWgWq3blWg'
const RECEIPT: Receipt = {
  campaignId: 'r13-newcomer',
  commitment: '7e9886fdc6752a8faf15cf6a5db86c47e0dbb107b4c62d76f056d5b388a0ae75',
  ticket: 17,
  prizeCode: 'usual',
  amount: toFen(388),
  drawnAt: '2026-02-12T02:00:00.000Z',
  keyId: '1c0d22133a1f0c46',
  signature: 'twEGRBU424GGiGcbPGqZ0HR0l6v0r4-0VBc8BuFHgdHWVXITNSl1aB6caqUGZgGBaBYTG3lCsO148HG4m5VUBg',
}

test('a receipt signed by somebody else’s tool is genuine', () => {
  expect(isReceiptGenuine(RECEIPT, PUBLIC_KEY)).toBe(true)
})

test('what is signed can be read and written by hand', () => {
  expect(receiptText(RECEIPT).split('\n')).toEqual([
    'koi-draw-receipt-1',
    'campaign r13-newcomer',
    'commitment 7e9886fdc6752a8faf15cf6a5db86c47e0dbb107b4c62d76f056d5b388a0ae75',
    'ticket 17',
    'prize usual 388',
    'drawn-at 2026-02-12T02:00:00.000Z',
    'key 1c0d22133a1f0c46',
    '',
  ])
})

test.each<[keyof Receipt, unknown]>([
  ['campaignId', 'r13-newcomers'],
  ['commitment', `8${RECEIPT.commitment.slice(1)}`],
  ['ticket', 18],
  ['prizeCode', 'top'],
  ['amount', 18_800],
  ['drawnAt', '2026-02-12T02:00:00.001Z'],
  ['drawnAt', '2026-02-12T10:00:00.000+08:00'],
  ['keyId', '1c0d22133a1f0c47'],
])('with another %s (%s) it is genuine no longer', (field, value) => {
  expect(isReceiptGenuine({ ...RECEIPT, [field]: value }, PUBLIC_KEY)).toBe(false)
})

test.each<[keyof Receipt, unknown]>([
  ['ticket', '17'],
  ['amount', '388'],
  ['prizeCode', ['usual']],
  ['signature', null],
  ['signature', `${RECEIPT.signature}==`],
])('a %s of another type (%j) that spells the same is refused', (field, value) => {
  expect(isReceiptGenuine({ ...RECEIPT, [field]: value } as Receipt, PUBLIC_KEY)).toBe(false)
})

test('no letter of the signature can be another, not even the last one', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_='
  fc.assert(
    fc.property(fc.nat(RECEIPT.signature.length - 1), fc.constantFrom(...letters), (at, letter) => {
      fc.pre(letter !== RECEIPT.signature[at])
      const signature = RECEIPT.signature.slice(0, at) + letter + RECEIPT.signature.slice(at + 1)
      expect(isReceiptGenuine({ ...RECEIPT, signature }, PUBLIC_KEY)).toBe(false)
    }),
    { examples: [...letters].filter((it) => it !== 'g').map((it): [number, string] => [85, it]), numRuns: 200 },
  )
})

test.each(['', 'x', 'A'.repeat(43), PUBLIC_KEY.slice(1), `${PUBLIC_KEY}=`, `e${PUBLIC_KEY.slice(1)}`])('"%s" is not its key', (key) => {
  expect(isReceiptGenuine(RECEIPT, key)).toBe(false)
})

test('anything at all is a receipt or none, and never an error', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (anything, key) => {
      expect(isReceiptGenuine(anything as Receipt, PUBLIC_KEY)).toBe(false)
      expect(isReceiptGenuine(RECEIPT, key)).toBe(false)
    }),
    { numRuns: 1_000 },
  )
})

test('a field in which a line could be hidden is never signed', () => {
  expect(() => receiptText({ ...RECEIPT, prizeCode: 'usual 388\nkey' })).toThrow(RangeError)
})

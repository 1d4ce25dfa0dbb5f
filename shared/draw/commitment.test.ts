import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { commitmentText, commitTo, type CommittedPlan } from './commitment'

const seedOf = (text: string) => Uint8Array.from(text.padEnd(32, '.'), (letter) => letter.charCodeAt(0))

const prize = (code: string, amount: number, count: number) => ({ code, amount: toFen(amount), count })

const R13: CommittedPlan = {
  campaignId: 'r13-newcomer',
  prizes: [prize('top', 18_800, 1), prize('lucky', 8_800, 2), prize('usual', 388, 4_820), prize('lowest', 188, 177)],
}

/** Worked out apart from this code, with Python's hashlib and with `printf … | openssl dgst -sha256`. */
test('the commitment to a plan and a seed is fixed for all time', () => {
  expect(commitTo(R13, seedOf('koi'))).toBe('7e9886fdc6752a8faf15cf6a5db86c47e0dbb107b4c62d76f056d5b388a0ae75')
})

test('what is hashed can be read and written by hand', () => {
  expect(commitmentText(R13, seedOf('koi')).split('\n')).toEqual([
    'koi-draw-commitment-1',
    'campaign r13-newcomer',
    'prize top 18800 1',
    'prize lucky 8800 2',
    'prize usual 388 4820',
    'prize lowest 188 177',
    'seed 6b6f692e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e',
    '',
  ])
})

test('the names of prizes may be corrected: they decide nothing', () => {
  const named = { ...R13, prizes: R13.prizes.map((it) => ({ ...it, name: '锦鲤大奖' })) }
  expect(commitTo(named, seedOf('koi'))).toBe(commitTo(R13, seedOf('koi')))
})

test('the order of the prizes is part of it: it decides which ticket wins', () => {
  const [top, ...others] = R13.prizes
  expect(commitTo({ ...R13, prizes: [...others, top!] }, seedOf('koi'))).not.toBe(commitTo(R13, seedOf('koi')))
})

test.each(['two words', 'line\nfeed', '', '锦鲤', 'tab\t', 'nul\u0000'])('a code such as "%s" could be read in two ways and is refused', (code) => {
  expect(() => commitTo({ ...R13, prizes: [prize(code, 188, 1)] }, seedOf('koi'))).toThrow(RangeError)
  expect(() => commitTo({ ...R13, campaignId: code }, seedOf('koi'))).toThrow(RangeError)
})

test.each([31, 33, 0])('a seed of %i bytes is refused', (length) => {
  expect(() => commitTo(R13, new Uint8Array(length))).toThrow(RangeError)
})

test('a count that is no whole number is refused', () => {
  expect(() => commitTo({ ...R13, prizes: [prize('usual', 388, 1.5)] }, seedOf('koi'))).toThrow(RangeError)
})

const codes = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,4}$/)
const numbers = fc.integer({ min: 1, max: 30 })
const prizes = fc.array(fc.record({ code: codes, amount: numbers.map(toFen), count: numbers }), { maxLength: 3 })
const committed = fc.tuple(fc.record({ campaignId: codes, prizes }), fc.uint8Array({ minLength: 32, maxLength: 32, max: 1 }))

test('two different plans or seeds never have the same text', () => {
  fc.assert(
    fc.property(committed, committed, ([plan, seed], [otherPlan, otherSeed]) => {
      const isSame = JSON.stringify([plan, [...seed]]) === JSON.stringify([otherPlan, [...otherSeed]])
      expect(commitmentText(plan, seed) === commitmentText(otherPlan, otherSeed)).toBe(isSame)
    }),
    { numRuns: 1_000 },
  )
})

import { expect, test } from 'vitest'
import { cardKinds, stickinessTier, stickinessTiers, type CardKind, type StickinessTier } from './stickiness'

/** Own debit, own credit, another bank's debit, another bank's credit: every combination there is. */
const TABLE: [bound: string, tier: StickinessTier][] = [
  ['0000', 'unbound'],
  ['0001', 'otherOnly'],
  ['0010', 'otherOnly'],
  ['0011', 'otherOnly'],
  ['0100', 'oneOwn'],
  ['0101', 'oneOwn'],
  ['0110', 'oneOwn'],
  ['0111', 'oneOwn'],
  ['1000', 'oneOwn'],
  ['1001', 'oneOwn'],
  ['1010', 'oneOwn'],
  ['1011', 'oneOwn'],
  ['1100', 'bothOwn'],
  ['1101', 'bothOwn'],
  ['1110', 'bothOwn'],
  ['1111', 'bothOwn'],
]

const cardsOf = (bound: string): CardKind[] => cardKinds.filter((_, index) => bound[index] === '1')
const rank = (cards: readonly CardKind[]) => stickinessTiers.indexOf(stickinessTier(cards))

test.each(TABLE)('cards %s: %s (S17)', (bound, tier) => {
  expect(stickinessTier(cardsOf(bound))).toBe(tier)
})

test.each(TABLE)('to cards %s, one more own card moves the tier up, and one of another bank never down', (bound) => {
  const cards = cardsOf(bound)
  for (const more of cardKinds.filter((it) => !cards.includes(it))) {
    const moved = rank([...cards, more]) - rank(cards)
    expect(moved).toBeGreaterThanOrEqual(more.startsWith('own') ? 1 : 0)
  }
})

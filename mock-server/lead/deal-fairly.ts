/** A manager who can take leads. */
export interface Hand {
  managerId: string
  /** Leads he still has to work on. */
  open: number
  /** How many more he can take. */
  room: number
}

/** Who gets each of so many leads: always whoever has the fewest open, of equals the first. Fewer where nobody has room. */
export function dealFairly(count: number, hands: readonly Hand[]): string[] {
  const left = hands.filter(({ room }) => room > 0).map((hand) => ({ ...hand }))
  const dealt: string[] = []
  while (dealt.length < count && left.length > 0) {
    const hand = left.reduce((fewest, it) => (it.open < fewest.open ? it : fewest))
    hand.open += 1
    hand.room -= 1
    dealt.push(hand.managerId)
    if (hand.room === 0) left.splice(left.indexOf(hand), 1)
  }
  return dealt
}

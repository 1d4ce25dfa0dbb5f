import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealFairly, type Hand } from './deal-fairly'

const anyHands = fc.array(fc.record({ open: fc.nat(50), room: fc.nat(50) }), { maxLength: 12 })
  .map((all) => all.map((it, index): Hand => ({ ...it, managerId: `m-${index}` })))

test('nobody gets more than he has room for, and nothing is left while somebody has room', () => {
  fc.assert(fc.property(fc.nat(300), anyHands, (count, hands) => {
    const dealt = dealFairly(count, hands)
    expect(dealt).toHaveLength(Math.min(count, hands.reduce((sum, { room }) => sum + room, 0)))
    const tooMany = hands.filter(({ managerId, room }) => dealt.filter((it) => it === managerId).length > room)
    expect(tooMany).toEqual([])
  }))
})

test('whoever got some has at most one more open than anybody who still has room', () => {
  fc.assert(fc.property(fc.nat(300), anyHands, (count, hands) => {
    const dealt = dealFairly(count, hands)
    const after = hands.map(({ managerId, open, room }) => {
      const got = dealt.filter((it) => it === managerId).length
      return { got, open: open + got, room: room - got }
    })
    const most = Math.max(-1, ...after.filter(({ got }) => got > 0).map(({ open }) => open))
    const fewest = Math.min(Infinity, ...after.filter(({ room }) => room > 0).map(({ open }) => open))
    expect(most - fewest).toBeLessThanOrEqual(1)
  }))
})

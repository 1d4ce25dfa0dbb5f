import { expect, test } from 'vitest'
import { createSameIds, findDifferences } from './find-differences'

const differ = (recorded: unknown, replayed: unknown, ids = createSameIds()) => findDifferences(recorded, replayed, ids)

test('what is equal, however deep, is no difference', () => {
  const answer = { outcome: 'drawn', draw: { amount: 388, voucher: { status: 'due', claim: null } }, list: [1, 'a', null] }
  expect(differ(answer, structuredClone(answer))).toEqual([])
})

test.each([
  ['an amount', { amount: 388 }, { amount: 188 }],
  ['a word of ours', { status: 'due' }, { status: 'paid' }],
  ['a refusal as long as another', { refusal: 'PRIZES_GONE' }, { refusal: 'NOT_STARTED' }],
  ['a prize', { prizeCode: 'usual' }, { prizeCode: 'lucky' }],
  ['a customer', { customerId: 'cust-01' }, { customerId: 'cust-02' }],
  ['a day', { payableOn: '2026-02-26' }, { payableOn: '2026-02-27' }],
  ['a moment six seconds later', { at: '2026-02-12T02:00:00.000Z' }, { at: '2026-02-12T02:00:06.000Z' }],
  ['something that is missing', { draw: {} }, { draw: null }],
  ['one more in a list', { list: [1] }, { list: [1, 2] }],
  ['an address elsewhere', { url: '/lottery/r13-newcomer' }, { url: '/lottery/neighbours-dice' }],
  ['a name', { name: '林晚晴' }, { name: '沈嘉禾' }],
])('%s is a difference', (_, recorded, replayed) => {
  expect(differ(recorded, replayed)).not.toEqual([])
})

test('a difference says where it is, and what stands there', () => {
  expect(differ({ draw: { voucher: { status: 'due' } } }, { draw: { voucher: { status: 'paid' } } })).toEqual([
    { field: 'answer.draw.voucher.status', recorded: 'due', replayed: 'paid' },
  ])
})

test('a moment shortly before or after is the same moment', () => {
  expect(differ({ at: '2026-02-12T02:00:00.000Z' }, { at: '2026-02-12T02:00:04.900Z' })).toEqual([])
})

const [GAME, OTHER_GAME, THIRD_GAME] = ['game-3f9a0c11d2e4b56789', 'game-0b77a1c2d3e4f50617', 'game-aaaa0c11d2e4b50000']

test('an id made by chance becomes another one once, and has to stay that', () => {
  const ids = createSameIds()
  expect(differ({ id: GAME }, { id: OTHER_GAME }, ids)).toEqual([])
  expect(differ({ again: GAME }, { again: OTHER_GAME }, ids)).toEqual([])
  expect(differ({ id: GAME }, { id: THIRD_GAME }, ids)).toHaveLength(1)
  expect(ids.follow(`/api/games/${GAME}/moves`)).toBe(`/api/games/${OTHER_GAME}/moves`)
})

test.each([
  ['an invitation', '79rqfteddu', 'k2bx0pq7aa'],
  ['a nonce without a digit', 'aYwRKhMgALvdAnPc', 'bZxTKhMgALvdAnPd'],
  ['an address with one in it', '/code/5bf7f82060f99b81.svg', '/code/0a17f82060f99bc4.svg'],
  ['a signature', 'pZ1x8uJ-w_0aBcDeFg', 'Q9y7uJ-w_0aBcDeFgh'],
])('%s is made by chance', (_, recorded, replayed) => {
  expect(differ({ it: recorded }, { it: replayed })).toEqual([])
})

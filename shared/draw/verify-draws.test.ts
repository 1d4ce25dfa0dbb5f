import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import type { DrawsRecord } from './draws-record'
import { genuineCampaign, receiptOf, SEED, seedOf } from './testing/genuine-campaign'
import { verifyDraws } from './verify-draws'

const TICKETS = [1, 17, 2_500, 5_000]

function withReceipts(record: DrawsRecord = genuineCampaign()): DrawsRecord {
  return { ...record, receipts: TICKETS.map((ticket) => receiptOf(record, ticket)) }
}

const codesOf = (record: unknown) => [...new Set(verifyDraws(record).problems.map(({ code }) => code))]

const ticketWith = ({ draws }: DrawsRecord, prizeCode: string) => draws.find((draw) => draw.prizeCode === prizeCode)!.ticket

const drawOf = ({ draws }: DrawsRecord, ticket: number) => draws.find((draw) => draw.ticket === ticket)!

const seedHex = (seed: Uint8Array) => Buffer.from(seed).toString('hex')

/** The campaign ended while tickets were left. */
const endedAfter = (draws: number): DrawsRecord => {
  const record = genuineCampaign()
  return { ...record, draws: record.draws.slice(0, draws) }
}

test('a genuine campaign of 5,000 is proven, to the fen', () => {
  expect(verifyDraws(withReceipts())).toEqual({
    isGenuine: true, problems: [], checked: { tickets: 5_000, draws: 5_000, receipts: 4, totalFen: 1_939_836 },
  })
})

test('so is every plan with every seed, in whichever order its draws are listed', () => {
  const prizes = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 18_800 }).map(toFen), count: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 256 })
  fc.assert(
    fc.property(prizes, fc.uint8Array({ minLength: 32, maxLength: 32 }), (plan, seed) => {
      const record = genuineCampaign(plan.map((it, index) => ({ code: `p${index}`, name: '奖', ...it })), seed)
      record.draws.reverse()
      expect(verifyDraws(record).problems).toEqual([])
    }),
  )
})

test('a campaign that ended with tickets left is proven too', () => {
  expect(verifyDraws(endedAfter(1_234))).toMatchObject({ isGenuine: true, checked: { tickets: 5_000, draws: 1_234 } })
  expect(verifyDraws(endedAfter(0))).toMatchObject({ isGenuine: true, checked: { draws: 0, totalFen: 0 } })
})

test('before the seed is public nothing is proven, and nothing else is wrong', () => {
  const { isGenuine, problems } = verifyDraws({ ...withReceipts(endedAfter(5_000)), seed: null })
  expect([isGenuine, problems.map(({ code }) => code)]).toEqual([false, ['SEED_NOT_REVEALED']])
})

test('before the seed is public, an amount the plan does not have is seen already', () => {
  const record = { ...genuineCampaign(), seed: null }
  drawOf(record, 17).amount = toFen(999)
  expect(codesOf(record)).toEqual(['SEED_NOT_REVEALED', 'WRONG_PRIZE'])
})

test('the prize of one draw changed: that ticket is named, with both prizes', () => {
  const record = genuineCampaign()
  Object.assign(drawOf(record, ticketWith(record, 'lowest')), { prizeCode: 'top', amount: toFen(18_800) })
  const changed = ticketWith(genuineCampaign(), 'lowest')
  expect(verifyDraws(record).problems).toEqual([
    { code: 'WRONG_PRIZE', ticket: changed, text: `${changed}号票应得“心意奖”1.88元，记录中却是“锦鲤大奖”188元。` },
    { code: 'PRIZE_COUNT', text: '方案中“锦鲤大奖”有1份，记录中却抽出了2份。' },
    { code: 'PRIZE_COUNT', text: '方案中“心意奖”有177份，记录中却抽出了176份。' },
  ])
})

test('a name cannot give orders to the terminal it is shown on', () => {
  const record = genuineCampaign()
  record.prizes[2]!.name = '见面礼\u001b[2J\n\u009b2J'
  const usual = drawOf(record, ticketWith(record, 'usual'))
  usual.amount = toFen(1)
  expect(verifyDraws(record).problems[0]!.text).toBe(`${usual.ticket}号票应得“见面礼�[2J��2J”3.88元，记录中却是“见面礼�[2J��2J”0.01元。`)
})

test('one fen less in one draw is caught', () => {
  const record = genuineCampaign()
  drawOf(record, 17).amount = toFen(drawOf(record, 17).amount - 1)
  expect(verifyDraws(record).problems).toMatchObject([{ code: 'WRONG_PRIZE', ticket: 17 }])
})

test('two tickets swapped are caught, both of them', () => {
  const record = genuineCampaign()
  const [top, usual] = [ticketWith(record, 'top'), ticketWith(record, 'usual')]
  const [topDraw, usualDraw] = [drawOf(record, top), drawOf(record, usual)]
  topDraw.ticket = usual
  usualDraw.ticket = top
  const { problems } = verifyDraws(record)
  expect(problems.map(({ code }) => code)).toEqual(['WRONG_PRIZE', 'WRONG_PRIZE'])
  expect(new Set(problems.map(({ ticket }) => ticket))).toEqual(new Set([top, usual]))
})

test('a prize that is not in the plan is caught', () => {
  const record = genuineCampaign()
  drawOf(record, 17).prizeCode = 'extra'
  expect(codesOf(record)).toEqual(['WRONG_PRIZE', 'PRIZE_COUNT'])
})

test('a count of the plan changed is caught', () => {
  const record = genuineCampaign()
  record.prizes[0]!.count = 2
  expect(codesOf(record)).toEqual(expect.arrayContaining(['COMMITMENT_MISMATCH']))
})

test('prizes of the plan in another order are caught', () => {
  const record = genuineCampaign()
  record.prizes.reverse()
  expect(codesOf(record)).toContain('COMMITMENT_MISMATCH')
})

test.each([0, 7, 8, 100, 128, 247, 255])('bit %i of the seed changed is caught', (bit) => {
  const seed = SEED.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
  expect(codesOf({ ...genuineCampaign(), seed: seedHex(seed) })).toEqual(['COMMITMENT_MISMATCH', 'WRONG_PRIZE'])
})

test('another commitment than that of the seed is caught, and the draws are still compared with the seed', () => {
  const record = genuineCampaign()
  expect(codesOf({ ...record, commitment: record.commitment.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) })).toEqual(['COMMITMENT_MISMATCH'])
})

test('a campaign redone with another seed agrees with itself, but not with a receipt from before', () => {
  const redone = genuineCampaign(undefined, seedOf('a luckier one'))
  expect(codesOf(redone)).toEqual([])
  expect(codesOf({ ...redone, receipts: [receiptOf(genuineCampaign(), 17)] })).toEqual(['RECEIPT_NOT_IN_DRAWS'])
})

test('draws left out are named as one gap', () => {
  const record = genuineCampaign()
  record.draws = record.draws.filter(({ ticket }) => ticket !== 1 && (ticket < 17 || ticket > 30))
  expect(verifyDraws(record).problems).toEqual([
    { code: 'TICKET_MISSING', ticket: 1, text: '缺少1号票的抽奖记录。' },
    { code: 'TICKET_MISSING', ticket: 17, text: '缺少17号至30号票的抽奖记录。' },
  ])
})

test('a ticket drawn twice is caught', () => {
  const record = endedAfter(100)
  record.draws.push({ ...drawOf(record, 17) })
  expect(verifyDraws(record).problems).toMatchObject([{ code: 'TICKET_TWICE', ticket: 17 }])
})

test.each([5_001, 0, -1])('ticket %i, which the plan does not have, is caught', (ticket) => {
  const record = endedAfter(100)
  record.draws.push({ ...drawOf(record, 17), ticket })
  expect(verifyDraws(record).problems).toMatchObject([{ code: 'TICKET_UNKNOWN', ticket }])
})

test('a top prize drawn more often than it exists is caught in a campaign that ended early', () => {
  const record = endedAfter(100)
  for (const ticket of [3, 5]) Object.assign(drawOf(record, ticket), { prizeCode: 'top', amount: toFen(18_800) })
  expect(codesOf(record)).toEqual(['WRONG_PRIZE', 'PRIZE_COUNT'])
})

test('the amount of a receipt changed is caught', () => {
  const record = withReceipts()
  record.receipts![1]!.amount = toFen(18_800)
  expect(verifyDraws(record).problems).toMatchObject([{ code: 'RECEIPT_FORGED', ticket: 17 }])
})

test('a receipt under another key is caught', () => {
  const record = withReceipts()
  record.receipts![1]!.signature = record.receipts![0]!.signature
  expect(codesOf(record)).toEqual(['RECEIPT_FORGED'])
})

test.each<[string, (signed: DrawsRecord) => void]>([
  ['campaign', (signed) => (signed.campaignId = 'r13-again')],
  ['commitment', (signed) => (signed.commitment = '0'.repeat(64))],
  ['prize', (signed) => (drawOf(signed, 17).prizeCode = 'lucky')],
  ['amount', (signed) => (drawOf(signed, 17).amount = toFen(18_800))],
  ['time', (signed) => (drawOf(signed, 17).drawnAt = '2026-02-10T00:00:00.000Z')],
])('a genuine receipt with another %s than the record is caught', (_what, change) => {
  const signed = genuineCampaign()
  change(signed)
  const record = { ...genuineCampaign(), receipts: [receiptOf(signed, 17)] }
  expect(verifyDraws(record).problems).toMatchObject([{ code: 'RECEIPT_NOT_IN_DRAWS', ticket: 17 }])
})

test('a genuine receipt whose draw was left out at the end is caught', () => {
  const full = genuineCampaign()
  expect(verifyDraws({ ...endedAfter(4_999), receipts: [receiptOf(full, 5_000)] }).problems).toMatchObject([{ code: 'RECEIPT_NOT_IN_DRAWS', ticket: 5_000 }])
})

test('the same instant written with another offset is the same instant', () => {
  const record = withReceipts()
  drawOf(record, 17).drawnAt = '2026-02-09T10:00:08.500+08:00'
  expect(codesOf(record)).toEqual([])
})

/** A record with one thing broken deep inside. */
function broken(path: readonly (string | number)[], value: unknown): unknown {
  const record: unknown = structuredClone(withReceipts())
  const holder = path.slice(0, -1).reduce<any>((at, key) => at[key], record)
  holder[path.at(-1)!] = value
  return record
}

const differentPrizes = (length: number) =>
  Array.from({ length }, (_, index) => ({ code: `p${index}`, name: '奖', amount: toFen(188), count: 2 }))

test('as many different prizes as a place in the plan can tell apart are proven', () => {
  expect(codesOf(genuineCampaign(differentPrizes(256)))).toEqual([])
})

const list = <Entry>(length: number, entry: Entry) => Array<Entry>(length).fill(entry)

test.each<[string, unknown]>([
  ['null', null],
  ['a text', 'record'],
  ['a list', []],
  ['an empty object', {}],
  ['a campaign id with a line feed', broken(['campaignId'], 'r13\nprize top 18800 9')],
  ['no commitment', broken(['commitment'], undefined)],
  ['a commitment in capitals', broken(['commitment'], 'A'.repeat(64))],
  ['a short seed', broken(['seed'], '6b6f69')],
  ['no seed at all', broken(['seed'], undefined)],
  ['a key that is none', broken(['publicKey'], 'key')],
  ['the id of another key', broken(['keyId'], '0123456789abcdef')],
  ['no prizes', broken(['prizes'], [])],
  ['prizes in an object', broken(['prizes'], { length: 3 })],
  ['a count as a text', broken(['prizes', 0, 'count'], '1')],
  ['a count of 0', broken(['prizes', 0, 'count'], 0)],
  ['a negative amount', broken(['prizes', 0, 'amount'], -188)],
  ['an amount no sum of which is exact', broken(['draws', 0, 'amount'], Number.MAX_SAFE_INTEGER)],
  ['an amount that is endless', broken(['prizes', 0, 'amount'], Infinity)],
  ['a name as long as a book', broken(['prizes', 0, 'name'], '奖'.repeat(101))],
  ['a code used twice', broken(['prizes', 1, 'code'], 'top')],
  ['257 prizes', broken(['prizes'], differentPrizes(257))],
  ['a plan of more than 2,000,000 tickets', broken(['prizes', 0, 'count'], 2_000_000)],
  ['a plan of 9 quadrillion tickets', broken(['prizes', 0, 'count'], Number.MAX_SAFE_INTEGER)],
  ['no draws', broken(['draws'], null)],
  ['more than 2,000,000 draws', broken(['draws'], list(2_000_001, null))],
  ['a draw that is null', broken(['draws', 4_000], null)],
  ['half a ticket', broken(['draws', 0, 'ticket'], 1.5)],
  ['a time that is none', broken(['draws', 0, 'drawnAt'], '2026-13-45T99:00:00Z')],
  ['a day instead of an instant', broken(['draws', 0, 'drawnAt'], '2026-02-12')],
  ['receipts that are null', broken(['receipts'], null)],
  ['a receipt without a signature', broken(['receipts', 0, 'signature'], undefined)],
  ['more receipts than there is time for', broken(['receipts'], list(5_001, receiptOf(genuineCampaign(), 1)))],
])('%s is malformed', (_what, record) => {
  expect(verifyDraws(record)).toMatchObject({
    isGenuine: false, problems: [{ code: 'MALFORMED', text: expect.stringMatching(/^这份记录无法核对：.+。$/) }], checked: { tickets: 0 },
  })
})

test('anything anywhere in a record gives a verdict, never an error', () => {
  const small = genuineCampaign([{ code: 'only', name: '奖', amount: toFen(188), count: 3 }])
  const record = { ...small, receipts: [receiptOf(small, 1)] }
  const paths = fc.constantFrom<(string | number)[]>(...Object.keys(record).map((key) => [key]), ['prizes', 0], ['draws', 1], ['receipts', 0],
    ...Object.keys(record.prizes[0]!).map((key) => ['prizes', 0, key]), ...Object.keys(record.draws[0]!).map((key) => ['draws', 1, key]),
    ...Object.keys(record.receipts[0]!).map((key) => ['receipts', 0, key]))
  fc.assert(
    fc.property(paths, fc.anything(), (path, anything) => {
      const hostile = structuredClone(record)
      path.slice(0, -1).reduce<any>((at, key) => at[key], hostile)[path.at(-1)!] = anything
      const verdict = verifyDraws(hostile)
      expect(verdict.isGenuine).toBe(verdict.problems.length === 0)
    }),
    { numRuns: 2_000 },
  )
})

test('anything instead of a record is malformed', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(codesOf(anything)).toEqual(['MALFORMED'])
    }),
    { numRuns: 1_000 },
  )
})

test('one draw with the last of two million tickets is two problems, not two million', () => {
  const record = genuineCampaign([{ code: 'only', name: '奖', amount: toFen(188), count: 1_000 }])
  record.prizes[0]!.count = 2_000_000
  record.draws = [{ ...record.draws[0]!, ticket: 2_000_000 }]
  expect(codesOf({ ...record, seed: null })).toEqual(['SEED_NOT_REVEALED', 'TICKET_MISSING'])
  expect(verifyDraws({ ...record, seed: null }).problems).toHaveLength(2)
})

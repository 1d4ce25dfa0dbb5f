import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { genuineCampaign, receiptOf } from '#shared/draw/testing/genuine-campaign'
import { toFen } from '#shared/money/fen'
import { verifyDrawsFile } from './verify-draws-file'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koi-draws-'))
})

afterAll(() => rm(folder, { recursive: true }))

async function fileWith(content: string | object, name = 'draws.json'): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const prizes = [
  { code: 'top', name: '锦鲤大奖', amount: toFen(18_800), count: 1 },
  { code: 'usual', name: '见面礼', amount: toFen(388), count: 99 },
]

test('a genuine campaign with all its receipts is proven', async () => {
  const record = genuineCampaign(prizes)
  const receipts = record.draws.map(({ ticket }) => receiptOf(record, ticket))
  const { exitCode, lines } = await verifyDrawsFile(await fileWith({ ...record, receipts }))
  expect(exitCode).toBe(0)
  expect(lines).toEqual([
    'campaign r13-newcomer: 100 draws of 100 tickets, 572.12 yuan, 100 receipts',
    `commitment ${record.commitment} (must be the one published before the first draw)`,
    'genuine: everything was recomputed and nothing differs',
  ])
})

test('a forged receipt is told by its ticket', async () => {
  const record = genuineCampaign(prizes)
  const receipts = [17, 18].map((ticket) => receiptOf(record, ticket))
  receipts[1]!.drawnAt = '2026-02-10T00:00:00.000Z'
  const { exitCode, lines } = await verifyDrawsFile(await fileWith({ ...record, receipts }))
  expect(exitCode).toBe(1)
  expect(lines.slice(2)).toEqual(['NOT PROVEN: 1 problem', expect.stringMatching(/^ {2}RECEIPT_FORGED, ticket 18: /)])
})

const verifyWith = async (record: object, receipt: string | object) =>
  verifyDrawsFile(await fileWith(record), await fileWith(receipt, 'receipt.json'))

test.each([
  ['as the page saves it', (receipt: object) => receipt],
  ['as the interface answers it', (receipt: object) => ({ receipt })],
])('a receipt in a file of its own, %s, is checked with those of the record', async (_how, wrap) => {
  const record = genuineCampaign(prizes)
  const receipts = [receiptOf(record, 17)]
  const { exitCode, lines } = await verifyWith({ ...record, receipts }, wrap(receiptOf(record, 18)))
  expect(exitCode).toBe(0)
  expect(lines[0]).toBe('campaign r13-newcomer: 100 draws of 100 tickets, 572.12 yuan, 2 receipts')
})

test('a receipt of its own that was changed, or is not in the record, is told', async () => {
  const record = genuineCampaign(prizes)
  const changed = await verifyWith(record, { ...receiptOf(record, 18), drawnAt: '2026-02-10T00:00:00.000Z' })
  expect([changed.exitCode, changed.lines.at(-1)]).toEqual([1, expect.stringMatching(/^ {2}RECEIPT_FORGED, ticket 18: /)])
  const receipt = receiptOf(record, 100)
  const missing = await verifyWith({ ...record, draws: record.draws.filter(({ ticket }) => ticket !== 100) }, receipt)
  expect([missing.exitCode, missing.lines.at(-1)]).toEqual([1, expect.stringMatching(/^ {2}RECEIPT_NOT_IN_DRAWS, ticket 100: /)])
})

test.each([
  ['is not JSON', '{"campaignId": ', 'receipt.json is not JSON'],
  ['is another document', '{"openapi": "3.1.0"}', 'receipt.json is not a receipt'],
  ['holds no receipt', '{"receipt": null}', 'receipt.json is not a receipt'],
])('a receipt file that %s cannot be used, whatever the record is', async (_what, content, words) => {
  const { exitCode, lines } = await verifyWith(genuineCampaign(prizes), content)
  expect([exitCode, lines]).toEqual([2, [expect.stringContaining(words)]])
})

test('a record whose own receipts are no list cannot be used, with a receipt either', async () => {
  const record = genuineCampaign(prizes)
  expect((await verifyWith({ ...record, receipts: 'all of them' }, receiptOf(record, 18))).exitCode).toBe(2)
})

test('of many problems the first twenty are shown', async () => {
  const record = genuineCampaign(prizes)
  const draws = record.draws.map((draw) => ({ ...draw, amount: toFen(draw.amount + 1) }))
  const { lines } = await verifyDrawsFile(await fileWith({ ...record, draws }))
  expect(lines.slice(2)).toHaveLength(1 + 20 + 1)
  expect(lines[2]).toBe('NOT PROVEN: 100 problems')
  expect(lines.at(-1)).toBe('  … and 80 more')
})

test.each([
  ['no JSON', '{"campaignId": '],
  ['empty', ''],
  ['another document', '{"openapi": "3.1.0"}'],
  ['a number', '17'],
])('a file that is %s cannot be used', async (_what, content) => {
  expect((await verifyDrawsFile(await fileWith(content))).exitCode).toBe(2)
})

test('a file that is not there cannot be used', async () => {
  const { exitCode, lines } = await verifyDrawsFile(join(folder, 'missing.json'))
  expect([exitCode, lines]).toEqual([2, [expect.stringContaining('cannot be read')]])
})

/** 32 times "k"; the commitment was worked out apart with openssl. */
const BY_HAND = `{
  "campaignId": "by-hand",
  "prizes": [{ "code": "only", "name": "见面礼", "amount": 388, "count": 2 }],
  "commitment": "0dbbd1d02e360fe139a2da88aa0bd4b842e94f6fb1d9276e8ec47e3f4b77cb36",
  "seed": "${'6b'.repeat(32)}",
  "publicKey": "dnRC33N_IyMjcBXDakBDLFWN5IUFnL15VBWgWq3blWg",
  "keyId": "1c0d22133a1f0c46",
  "draws": [
    { "ticket": 1, "prizeCode": "only", "amount": 388, "drawnAt": "2026-02-12T10:00:00+08:00" },
    { "ticket": 2, "prizeCode": "only", "amount": 3880, "drawnAt": "2026-02-12T10:00:01+08:00" }
  ]
}`

const runCli = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'mock-server/draw/verify-draws-cli.ts', ...args], { encoding: 'utf8', cwd: join(import.meta.dirname, '../..') })

test('from the command line, a file written by hand with one wrong amount ends with 1 and says which', { timeout: 30_000 }, async () => {
  const { status, stdout } = runCli(await fileWith(BY_HAND))
  expect(stdout).toContain('NOT PROVEN: 1 problem\n  WRONG_PRIZE, ticket 2: ')
  expect(status).toBe(1)
})

test('from the command line, the second file is the receipt, and a third is not overlooked', { timeout: 60_000 }, async () => {
  const record = genuineCampaign(prizes)
  const files = [await fileWith(record), await fileWith(receiptOf(record, 18), 'receipt.json')]
  const two = runCli(...files)
  expect(two.stdout).toContain(' 1 receipt\n')
  expect(two.status).toBe(0)
  const three = runCli(...files, 'another.json')
  expect(three.stderr).toBe('usage: npm run verify-draws -- DRAWS.json [RECEIPT.json]\n')
  expect(three.status).toBe(2)
})

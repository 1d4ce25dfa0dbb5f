import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sumFen, toFen } from '#shared/money/fen'
import { bankFile } from './bank/bank-file'
import { readDemo } from './read-demo'
import { temporaryFolder } from './testing/temporary-folder'

const R13 = new URL('./fixtures/campaigns/r13-newcomer.yaml', import.meta.url)

/** The demo campaign with one place in it changed by hand, as its own file. */
async function edited(from: string | RegExp, to: string): Promise<string> {
  const text = await readFile(R13, 'utf8')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  const file = join(temporaryFolder(), 'campaign.yaml')
  await writeFile(file, changed)
  return file
}

/** What the person at the command line reads. */
async function refusalOf(file: string): Promise<string> {
  return readDemo([file]).then(
    () => 'accepted',
    (error: Error) => error.message,
  )
}

async function lineWith(text: string): Promise<number> {
  const lines = (await readFile(R13, 'utf8')).split('\n')
  return lines.findIndex((line) => line.includes(text)) + 1
}

test.each([
  [['auditor'], true], [['auditor', 'operator'], false], [['manager', 'operator'], true],
])('somebody of the bank may be %j: %s (K13)', async (roles, isFine) => {
  const { bank } = await readDemo([])
  const managers = bank.managers.map((it, index) => (index === 0 ? { ...it, roles } : it))
  expect(bankFile.shape.managers.safeParse(managers).success).toBe(isFine)
})

test.each([
  [{}, true], [{ until: '2027-01-01' }, true], [{ until: '2027-01-02' }, false], [{ until: '2025-12-31' }, false],
  [{ targetAdds: 100_000_000 }, true], [{ targetAdds: 100_000_001 }, false], [{ targetAdds: 0 }, false],
])('a node of the marketing calendar may say %j in the bank’s file: %s (R31)', (change, isFine) => {
  const node = { id: 'opening-red', name: '开门红', from: '2026-01-01', until: '2026-03-31', ...change }
  expect(bankFile.shape.marketingNodes.safeParse([node]).success).toBe(isFine)
})

test('the demo bank and its campaign are the worked example R13', async () => {
  const { bank, campaigns } = await readDemo([])
  const r13 = campaigns.find(({ id }) => id === 'r13-newcomer')
  expect(r13!.prizes.map(({ amount, count }) => [amount, count])).toEqual([[18800, 1], [8800, 2], [388, 4820], [188, 177]])
  expect(sumFen(r13!.prizes.map(({ amount, count }) => toFen(amount * count)))).toBe(1_939_836)
  expect(r13!.budget).toBe(1_940_000)
  expect([bank.branches.length, bank.managers.length, bank.customers.length]).toEqual([4, 14, 40])
})

test('a budget the prizes do not fit in is refused with its line', async () => {
  const message = await refusalOf(await edited('19,400.00', '19,398.35'))
  expect(message).toContain(`line ${await lineWith('19,400.00')}: budget: the prizes add up to 19,398.36 yuan, more than the budget of 19,398.35`)
})

test('a code that is used twice is refused with the line of the second', async () => {
  const message = await refusalOf(await edited(/code: lucky/, 'code: top'))
  expect(message).toContain(`line ${await lineWith('code: lucky')}: prizes.1.code: the code "top" is used twice`)
})

test.each([
  ['a date that is no date', '2026-02-09T00:00:00+08:00', '2026-02-30T00:00:00+08:00', 'startsAt'],
  ['a date without an offset', '2026-02-09T00:00:00+08:00', '2026-02-09 00:00', 'startsAt'],
  ['an end before the start', '2026-03-09T00:00:00+08:00', '2026-01-09T00:00:00+08:00', 'endsAt'],
  ['an amount in words', '"188.00"', 'plenty', 'prizes.0.amount'],
  ['a field nobody knows', 'skin: wheel', 'skin: wheel\ncolour: red', 'colour'],
])('%s is refused with its line', async (_, from, to, place) => {
  const message = await refusalOf(await edited(from, to))
  expect(message).toMatch(/line \d+: /)
  expect(message).toContain(place)
})

test('a file that is not there, or is no YAML, is refused by name', async () => {
  expect(await refusalOf('nowhere.yaml')).toContain('nowhere.yaml cannot be used')
  expect(await refusalOf(await edited('prizes:', 'prizes: ['))).toMatch(/line \d+: /)
})

test('two files with one id are refused', async () => {
  const file = await edited('新客见面礼', '另一个活动')
  await expect(readDemo([file, file])).rejects.toThrow('the id "r13-newcomer" is already used')
})

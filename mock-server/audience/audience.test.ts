import { beforeEach, expect, test } from 'vitest'
import type { AudienceFilter } from '#shared/audience/contract'
import { recordContactChanges } from '../customer/record-contact-changes'
import { stopMessages } from '../privacy/stop-messages'
import { reserveReach } from '../reach/reserve-reach'
import { useDemoWorld } from '../testing/demo-world'
import { AUDIENCE, audienceParameters } from './audience-sql'
import { previewAudience } from './preview-audience'
import { addCrowd, EVERYBODY, hire, NEW, personId, type Person } from './testing/crowd'

const world = useDemoWorld()

beforeEach(() => hire(world().db))

const of = (change: Partial<AudienceFilter>): AudienceFilter => ({ ...EVERYBODY, ...change })
const preview = (change: Partial<AudienceFilter> = {}, managerId = NEW) => previewAudience(world(), managerId, of(change))

/** The numbers of those a filter names. */
async function named(change: Partial<AudienceFilter>): Promise<number[]> {
  const rows = await world().db.query<{ id: string }>(`select cu.id ${AUDIENCE} order by cu.id`, audienceParameters(NEW, of(change)))
  return rows.map(({ id }) => Number(id.slice('crowd-'.length)))
}

const numbers = (count: number, isIn: (number: number) => boolean) => Array.from({ length: count }, (_, number) => number).filter(isIn)

test('of a hundred, those with one tag and without another are named, and nobody else (S7)', async () => {
  await addCrowd(world().db, 100, (number) => ({ tags: [...(number % 2 === 0 ? ['mortgage'] : []), ...(number % 3 === 0 ? ['student'] : [])] }))
  expect(await named({ withTags: ['mortgage'], withoutTags: ['student'] })).toEqual(numbers(100, (it) => it % 2 === 0 && it % 3 !== 0))
  expect(await named({ withTags: ['mortgage', 'student', 'mortgage'] })).toEqual(numbers(100, (it) => it % 6 === 0))
  expect(await named({ withoutTags: ['mortgage', 'student'] })).toEqual(numbers(100, (it) => it % 2 !== 0 && it % 3 !== 0))
  expect(await named({})).toHaveLength(100)
})

test('a tag that was taken off, and one that another manager put on, names nobody', async () => {
  await addCrowd(world().db, 2, () => ({ tags: ['mortgage'] }))
  await world().db.query('update customer_tag set is_wanted = false where customer_id = $1', [personId(0)])
  await world().db.query("update customer_tag set manager_id = 'shen-jiahe' where customer_id = $1", [personId(1)])
  expect(await named({ withTags: ['mortgage'] })).toEqual([])
})

const people: Person[] = [
  { stage: 'active', tier: 'oneOwn', aumFen: 49_999_999 },
  { stage: 'active', tier: 'bothOwn', aumFen: 50_000_000 },
  { stage: 'trading', tier: 'oneOwn', aumFen: 0 },
]

test.each<[string, Partial<AudienceFilter>, number[]]>([
  ['a stage', { stages: ['active'] }, [0, 1]],
  ['one of two stages', { stages: ['active', 'trading'] }, [0, 1, 2]],
  ['a tier', { tiers: ['oneOwn'] }, [0, 2]],
  ['assets of 499,999.99 yuan and less, 500,000.00 is out (R28)', { aumBands: ['under50k', 'under500k'] }, [0, 2]],
  ['assets of 500,000.00 yuan and more', { aumBands: ['under6m', 'from6m'] }, [1]],
  ['a stage and a tier', { stages: ['active'], tiers: ['oneOwn'] }, [0]],
])('%s names those who are it', async (_what, change, expected) => {
  await addCrowd(world().db, people.length, (number) => people[number]!)
  expect(await named(change)).toEqual(expected)
})

test('whose assets the bank’s core has not told is in no band', async () => {
  await addCrowd(world().db, 1)
  await world().db.query('update insight set cards = null, tier = null, aum_fen = null, told_at = null where customer_id = $1', [personId(0)])
  expect(await named({ aumBands: ['under50k', 'under500k', 'under6m', 'from6m'] })).toEqual([])
})

test('who has deleted the manager, and who belongs to another branch, is in no audience of his (K6)', async () => {
  await addCrowd(world().db, 3)
  const happenedAt = '2026-02-10T10:00:00+08:00'
  await world().db.transaction((tx) => recordContactChanges(tx, [{ customerId: personId(0), managerId: NEW, kind: 'delete', happenedAt }]))
  await world().db.query("update customer set branch_id = (select branch_id from manager where id = 'fang-yuting') where id = $1", [personId(1)])
  expect(await named({})).toEqual([2])
  expect((await preview({}, 'fang-yuting')).names).not.toContain(`客户${personId(1)}`)
})

test('before it is sent it is told how many may be sent something now: not who wants none, nor who had his two (K12, S20)', async () => {
  await addCrowd(world().db, 4)
  await stopMessages(world(), personId(0))
  for (const key of ['one', 'two']) await reserveReach(world(), { customerId: personId(1), managerId: NEW, kind: 'marketing', title: '新客见面礼', idempotencyKey: key })
  expect(await preview()).toEqual({
    matched: 4, reachable: 2, optedOut: 1, capReached: 1, names: [0, 1, 2, 3].map((number) => `客户${personId(number)}`),
  })
})

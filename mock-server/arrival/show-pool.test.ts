import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChannelFigures } from '#shared/arrival/contract'
import { come } from '../funnel/testing/comers'
import { openParticipation } from '../participation/open-participation'
import { eraseNotes } from '../privacy/erase-notes'
import { ownRecord } from '../privacy/own-record'
import { openingOf } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { noteArrival } from './note-arrival'
import { showArrivals } from './show-arrivals'
import { showPool } from './show-pool'

const world = useDemoWorld()

const TODAY = '2026-02-12T09:00:00+08:00'
const show = (staffId = 'zhou-mingyuan') => showPool(world(), staffId)
const rowsOf = async (staffId?: string) => (await show(staffId)).channels.map(({ name, figures: { entries, persons, first, last } }) => [name, entries, persons, first, last])
const arrive = (customerId: string, channel: string, at: string) => noteArrival(world().db, { customerId, channel, at: new Date(at) })

test('one person from three channels, twice under another account with the same phone, is one customer, with his first and his last channel (D23)', async () => {
  const { db } = world()
  await come(db, { name: 'p', count: 3, at: TODAY })
  await arrive('p-1', 'xihu-02', '2026-02-12T09:00:00+08:00')
  await arrive('p-2', 'xihu-01', '2026-02-10T09:00:00+08:00')
  await arrive('p-3', 'binjiang-01', '2026-02-14T09:00:00+08:00')
  expect(await show()).toMatchObject({ entries: 3, persons: 3 })
  await db.query("update participation set phone_hash = 'one phone' where customer_id in ('p-1', 'p-2')")
  await db.query("insert into participation (id, campaign_id, customer_id, channel_code, manager_id, opened_at, phone_hash) values ('other:p-2', 'other', 'p-2', 'xihu-01', 'lin-wanqing', $1, 'another'), ('other:p-3', 'other', 'p-3', 'xihu-01', 'lin-wanqing', $1, 'another')", [TODAY])
  expect(await show()).toMatchObject({ entries: 3, persons: 1, widths: [{ channels: 3, persons: 1 }] })
  expect(await rowsOf()).toEqual([['滨江支行大堂', 1, 1, 0, 1], ['西湖社区驿站', 1, 1, 0, 0], ['西湖支行大堂', 1, 1, 1, 0]])
})

test('every link he comes by is kept, the one he keeps coming by once; a torn link counts for the bank’s own channel at first, and is none later', async () => {
  const deps = world()
  const campaign = await deps.campaigns.get(R13)
  const open = (channel: string | null, at: string) => openParticipation(deps, campaign, { ...openingOf('cust-01'), channel }, new Date(at))
  await open('xihu-02', '2026-02-12T09:00:00+08:00')
  await open('xihu-02', '2026-02-12T10:00:00+08:00')
  await open('binjiang-01', '2026-02-13T09:00:00+08:00')
  await open(null, '2026-02-14T09:00:00+08:00')
  await open('no-such-channel', '2026-02-14T09:00:00+08:00')
  await open('xihu-02', '2026-02-15T09:00:00+08:00')
  const externalUserId = deps.demo.bank.customers.find(({ id }) => id === 'cust-01')!.externalUserId
  expect(await showArrivals(deps.db, externalUserId, 'lin-wanqing')).toEqual({
    channels: 2, first: { channel: '西湖社区驿站', at: '2026-02-12T01:00:00.000Z' }, last: { channel: '西湖社区驿站', at: '2026-02-15T01:00:00.000Z' },
  })
  expect((await ownRecord(deps, 'cust-01')).traces.arrivals).toBe(2)
  await eraseNotes(deps, 'cust-01')
  expect(await showArrivals(deps.db, externalUserId, 'lin-wanqing')).toEqual({ channels: 0, first: null, last: null })
})

test('while he keeps coming by the channel he came by last nothing is written, not even a lock', async () => {
  await come(world().db, { name: 'p', count: 1, at: TODAY })
  const marks = () => world().db.query<{ mark: string }>('select ctid::text || xmax::text as mark from arrival order by channel_code')
  await arrive('p-1', 'xihu-01', '2026-02-12T09:00:00+08:00')
  const before = await marks()
  await arrive('p-1', 'xihu-01', '2026-02-13T09:00:00+08:00')
  expect(await marks()).toEqual(before)
  await arrive('p-1', 'xihu-02', '2026-02-14T09:00:00+08:00')
  await arrive('p-1', 'xihu-01', '2026-02-15T09:00:00+08:00')
  expect(await marks()).not.toEqual(before)
})

test('told late or twice it comes to the same', async () => {
  await come(world().db, { name: 'p', count: 1, at: TODAY })
  await arrive('p-1', 'xihu-01', '2026-02-14T09:00:00+08:00')
  await arrive('p-1', 'xihu-02', '2026-02-13T09:00:00+08:00')
  await arrive('p-1', 'xihu-01', '2026-02-12T09:00:00+08:00')
  await arrive('p-1', 'xihu-01', '2026-02-14T09:00:00+08:00')
  expect(await rowsOf()).toEqual([['西湖社区驿站', 1, 1, 0, 0], ['西湖支行大堂', 1, 1, 1, 1]])
})

test('a manager looks at his own channels; by whose else his people came first or last has no name (K6)', async () => {
  await come(world().db, { name: 'p', count: 3, at: TODAY })
  await arrive('p-1', 'xihu-01', '2026-02-12T09:00:00+08:00')
  await arrive('p-1', 'binjiang-01', '2026-02-13T09:00:00+08:00')
  await arrive('p-2', 'binjiang-01', '2026-02-13T09:00:00+08:00')
  expect(await show('lin-wanqing')).toMatchObject({ scope: 'own', entries: 1, persons: 1, widths: [{ channels: 1, persons: 1 }] })
  expect(await rowsOf('lin-wanqing')).toEqual([['西湖支行大堂', 1, 1, 1, 0], [null, 0, 0, 0, 1]])
})

test('who came first, and last, by each channel are together everybody, whoever came by what and shares a phone with whom (property)', async () => {
  const { db } = world()
  const people = await come(db, { name: 'p', count: 8, at: TODAY })
  const arrival = fc.record({ person: fc.nat(7), channel: fc.constantFrom('xihu-01', 'xihu-02', 'xihu-wuye', 'binjiang-01'), hour: fc.nat(200) })
  await fc.assert(fc.asyncProperty(fc.array(arrival, { minLength: 1, maxLength: 12 }), fc.array(fc.option(fc.nat(3)), { minLength: 8, maxLength: 8 }), async (arrivals, phones) => {
    await db.query('delete from arrival')
    await db.query("update participation p set phone_hash = it.phone from unnest($1::text[], $2::text[]) as it (id, phone) where p.customer_id = it.id", [people, phones.map((it) => (it === null ? null : String(it)))])
    for (const { person, channel, hour } of arrivals) await arrive(people[person]!, channel, new Date(Date.UTC(2026, 1, 1, hour)).toISOString())
    const { entries, persons, widths, channels } = await show()
    const sum = (key: keyof ChannelFigures) => channels.reduce((so, { figures }) => so + figures[key], 0)
    expect([sum('entries'), sum('first'), sum('last')]).toEqual([entries, persons, persons])
    expect([widths.reduce((so, it) => so + it.persons, 0), widths.reduce((so, it) => so + it.persons * it.channels, 0)]).toEqual([persons, sum('persons')])
    const personOf = (index: number) => (phones[index] == null ? `alone-${index}` : `phone-${phones[index]}`)
    expect([entries, persons]).toEqual([new Set(arrivals.map((it) => `${it.person} ${it.channel}`)).size, new Set(arrivals.map((it) => personOf(it.person))).size])
  }), { numRuns: 15 })
})

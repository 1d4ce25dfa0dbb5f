import { expect, test } from 'vitest'
import { migrate } from '../db/migrate'
import { createTestDeps } from '../testing/demo-world'
import { useDatabase } from '../testing/use-database'
import { readDemo } from '../read-demo'
import { openClock } from './keep-clock'
import { loadDemo } from './load-demo'
import { resetDemo } from './reset-demo'

const database = useDatabase()

test('two servers that start together on a fresh database load it once', async () => {
  const deps = createTestDeps(database(), await readDemo([]))
  await Promise.all([loadDemo(deps), loadDemo(deps)])
  expect(await database().query('select (select count(*) from manager) as managers, (select count(*) from campaign) as campaigns')).toEqual([
    { managers: 14, campaigns: 3 },
  ])
})

test('a published campaign that its file has left is refused, the same file again is not', async () => {
  const demo = await readDemo([])
  await loadDemo(createTestDeps(database(), demo))
  const renamed = { ...demo, campaigns: demo.campaigns.map((it) => ({ ...it, name: '改过的名字' })) }
  await expect(loadDemo(createTestDeps(database(), renamed))).rejects.toThrow('"hangzhou-invited" is published and frozen')
})

test('a file may plan a published campaign otherwise, and give it another node: that decides nothing (R30, R31)', async () => {
  const demo = await readDemo([])
  await loadDemo(createTestDeps(database(), demo))
  const moved = { ...demo, campaigns: demo.campaigns.map((it) => ({ ...it, marketingNode: 'spring-2026' })) }
  await loadDemo(createTestDeps(database(), moved))
  await loadDemo(createTestDeps(database(), moved))
  const published = await database().query("select version, definition ->> 'marketingNode' as node from campaign_publication where campaign_id = 'r13-newcomer' order by version")
  expect(published).toEqual([{ version: 1, node: 'opening-red-2026' }, { version: 2, node: 'spring-2026' }])
})

test('a campaign that was published before riddles had tries is still its own file', async () => {
  const deps = createTestDeps(database(), await readDemo([]))
  await loadDemo(deps)
  await database().script(`
    alter table campaign disable trigger frozen;
    alter table campaign_publication disable trigger frozen;
    update campaign set definition = definition - 'lyricTries';
    update campaign_publication set definition = definition - 'lyricTries';
    alter table campaign enable trigger frozen;
    alter table campaign_publication enable trigger frozen;
    delete from migration where name = '0014-lyric-tries.sql'`)
  await expect(loadDemo(deps)).rejects.toThrow('is published and frozen')
  await migrate(database())
  await loadDemo(deps)
  await expect(database().query("update campaign set definition = '{}'")).rejects.toThrow('frozen')
})

test('a bank that contradicts itself leaves nothing behind', async () => {
  const demo = await readDemo([])
  const deps = createTestDeps(database(), demo)
  await resetDemo(deps)
  await database().query('truncate branch, campaign cascade')
  const torn = { ...demo, bank: { ...demo.bank, defaultChannel: 'nowhere' } }
  await expect(loadDemo(createTestDeps(database(), torn))).rejects.toThrow('foreign key')
  expect(await database().query('select id from branch')).toEqual([])
})

test('a reset also brings back the time the server started with', async () => {
  const deps = createTestDeps(database(), await readDemo([]))
  const start = deps.clock.now()
  deps.clock.moveTo(new Date('2030-01-01T00:00:00Z'))
  await resetDemo(deps)
  expect(deps.clock.now()).toEqual(start)
  const reopened = await openClock(database(), deps.clock, { startsAt: null, isClockGiven: false })
  expect(reopened.now()).toEqual(start)
})

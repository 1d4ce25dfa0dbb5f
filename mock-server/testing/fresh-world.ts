import type { Deps } from '../deps'
import { keepClock } from '../qa/keep-clock'
import { insertRows, keepRows, type KeptRows } from '../qa/kept-rows'
import { resetDemo } from '../qa/reset-demo'
import { seededRandom, type Random } from '../random'
import { clearWorld } from './clear-world'

/** What chance every test begins with. */
export const TEST_SEED = 'test'

/** A demo bank as it was loaded: its rows, and how much of the seeded source went into them. */
interface Loaded {
  rows: KeptRows
  taken: readonly number[]
}

/** By campaigns: the rest of the demo is the same for every test. */
const kept = new Map<string, Loaded>()

async function load(create: (random: Random) => Deps): Promise<Loaded> {
  const source = seededRandom(TEST_SEED)
  const taken: number[] = []
  const deps = create({ bytes: (length) => (taken.push(length), source.bytes(length)) })
  await resetDemo(deps)
  return { rows: await keepRows(deps.db), taken }
}

/** The rules over the freshly loaded demo bank. Loading it takes ten times as long as putting its rows back. */
export async function freshWorld(create: (random: Random) => Deps): Promise<Deps> {
  const deps = create(seededRandom(TEST_SEED))
  const name = JSON.stringify(deps.demo.campaigns)
  const loaded = kept.get(name) ?? await load(create)
  kept.set(name, loaded)
  for (const length of loaded.taken) deps.random.bytes(length)
  await deps.db.transaction(async (tx) => {
    await clearWorld(tx)
    await insertRows(tx, loaded.rows)
  })
  await keepClock(deps.db, deps.clock)
  return deps
}

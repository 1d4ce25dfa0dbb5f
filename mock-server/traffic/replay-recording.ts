import type { Difference, Recording } from '#shared/traffic/contract'
import type { MovableClock } from '../clock'
import { createSameIds, findDifferences, type SameIds } from './find-differences'
import type { SentAgain } from './send-again'

type Recorded = Recording['requests'][number]

export interface ReplayDeps {
  clock: MovableClock
  settings: { workEveryMs: number }
  setScenario(name: string): Promise<unknown>
  runWork(): Promise<unknown>
  send(request: Recorded): Promise<SentAgain>
}

const isQa = ({ path }: Recorded) => path.startsWith('/qa/')

/** What the workers did meanwhile is done before the next request. */
async function passTime({ clock, settings: { workEveryMs }, runWork }: ReplayDeps, at: Date): Promise<void> {
  const nextRound = clock.now().getTime() + workEveryMs
  if (nextRound <= at.getTime()) {
    clock.moveTo(new Date(nextRound))
    await runWork()
  }
  clock.moveTo(at)
}

/** With the ids of this world. */
const followed = (request: Recorded, ids: SameIds): Recorded => {
  const { path, caller, headers, body } = request
  return { ...request, ...(JSON.parse(ids.follow(JSON.stringify({ path, caller, headers, body }))) as Partial<Recorded>) }
}

async function replayOne(deps: ReplayDeps, recorded: Recorded, ids: SameIds): Promise<Omit<Difference, 'index'>[]> {
  await passTime(deps, new Date(recorded.at))
  const { status, answer } = await deps.send(followed(recorded, ids))
  // The request may have let it run.
  deps.clock.stop()
  const { path } = recorded
  if (status !== recorded.status) return [{ path, field: 'status', recorded: recorded.status, replayed: status }]
  const found = findDifferences(recorded.answer, answer, ids)
  // What QA did is part of the world; what came of it for the product is what counts.
  return isQa(recorded) ? [] : found.map((difference) => ({ path, ...difference }))
}

/** Does everything again from the same beginning, and says what came out otherwise. Throws SCENARIO_NOT_FOUND. */
export async function replayRecording(deps: ReplayDeps, { scenario, requests }: Recording): Promise<Difference[]> {
  const ids = createSameIds()
  const differences: Difference[] = []
  await deps.setScenario(scenario)
  deps.clock.stop()
  for (const [index, recorded] of requests.entries()) {
    for (const difference of await replayOne(deps, recorded, ids)) differences.push({ index, ...difference })
  }
  deps.clock.run()
  return differences
}

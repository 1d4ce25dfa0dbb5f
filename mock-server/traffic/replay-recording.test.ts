import { expect, test } from 'vitest'
import type { Recording } from '#shared/traffic/contract'
import { stillClock } from '../testing/demo-world'
import { replayRecording, type ReplayDeps } from './replay-recording'

const START = '2026-02-12T02:00:00.000Z'

const requestAt = (at: string, status: number | null = 200): Recording['requests'][number] => ({
  method: 'GET', path: '/api/vouchers', caller: 'customer cust-01', deviceId: null, headers: {}, body: null, at, status, answer: { vouchers: [] },
})

const recordingOf = (...requests: Recording['requests']): Recording => ({ format: 'koi-recording-1', scenario: 'fresh', startedAt: START, requests })

/** A world that answers the same to everything; `done` is what happened to it, with the time by its clock. */
function worldThatAnswers(status: number | null) {
  const clock = stillClock(new Date(START))
  const done: string[] = []
  const note = (what: string) => void done.push(`${clock.now().toISOString().slice(11, 19)} ${what}`)
  const deps: ReplayDeps = {
    clock, settings: { workEveryMs: 1000 },
    setScenario: async (name) => note(name),
    runWork: async () => note('work'),
    send: async ({ path }) => (note(path), { status, answer: { vouchers: [] } }),
  }
  return { deps, done, clock }
}

test('each request is sent at the time it had, and the workers come by before one that is a second later or more', async () => {
  const { deps, done } = worldThatAnswers(200)
  await replayRecording(deps, recordingOf(requestAt(START), requestAt('2026-02-12T02:00:00.900Z'), requestAt('2026-02-26T01:00:00.000Z')))
  expect(done).toEqual(['02:00:00 fresh', '02:00:00 /api/vouchers', '02:00:00 /api/vouchers', '02:00:01 work', '01:00:00 /api/vouchers'])
})

test('another status is a difference, and no answer where there was none is not', async () => {
  const { deps } = worldThatAnswers(null)
  expect(await replayRecording(deps, recordingOf(requestAt(START), requestAt(START, null)))).toEqual([
    { index: 0, path: '/api/vouchers', field: 'status', recorded: 200, replayed: null },
  ])
})

test('what QA did is done again, and only its status is compared', async () => {
  const { deps, done } = worldThatAnswers(200)
  const act = { ...requestAt(START), path: '/qa/work', answer: { paid: 3 } }
  expect(await replayRecording(deps, recordingOf(act))).toEqual([])
  expect(done).toContain('02:00:00 /qa/work')
})

test('afterwards the clock runs on', async () => {
  const { deps, clock } = worldThatAnswers(200)
  await replayRecording(deps, recordingOf(requestAt(START)))
  expect(clock.stoppedAt).toBeNull()
})

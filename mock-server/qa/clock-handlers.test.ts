import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { clockHandlers } from './clock-handlers'
import { openClock } from './keep-clock'

const world = useDemoWorld()

/** What a server finds that starts with these data. */
async function afterRestart() {
  const { now, stoppedAt } = await openClock(world().db, { now: () => new Date('2026-02-12T10:00:00+08:00') }, { startsAt: null, isClockGiven: false })
  return { now: now().toISOString(), isRunning: stoppedAt === null }
}

test.each([
  ['moves it', (qa: ReturnType<typeof clockHandlers>) => qa.setClock({ body: { now: '2026-03-01T12:00:00+08:00' } }), '2026-03-01T04:00:00.000Z', true],
  ['lets five working days pass', (qa: ReturnType<typeof clockHandlers>) => qa.advanceWorkingDays({ body: { days: 5 } }), '2026-02-26T02:00:00.000Z', true],
  ['stops it', (qa: ReturnType<typeof clockHandlers>) => qa.setClockRunning({ body: { isRunning: false } }), '2026-02-12T02:00:00.000Z', false],
])('when QA %s the clock says so, and a restart finds it there', async (_, act, now, isRunning) => {
  const qa = clockHandlers(world())
  expect(await act(qa)).toEqual({ now, isRunning })
  expect(await qa.showClock({})).toEqual({ now, isRunning })
  expect(await afterRestart()).toEqual({ now, isRunning })
})

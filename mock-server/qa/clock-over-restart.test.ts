import { expect, test } from 'vitest'
import { movableClock } from '../clock'
import { useDatabase } from '../testing/use-database'
import { keepClock, openClock } from './keep-clock'

const database = useDatabase()

const MORNING = new Date('2026-02-12T10:00:00+08:00')
const MINUTE_MS = 60_000

/** A machine whose minutes the test lets pass. */
function machineAt(start: Date) {
  let now = start
  return { now: () => now, pass: (minutes: number) => (now = new Date(now.getTime() + minutes * MINUTE_MS)) }
}

const later = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * MINUTE_MS)

test('a clock that runs goes on from wherever it was moved', () => {
  const machine = machineAt(MORNING)
  const clock = movableClock(machine, 0)
  clock.moveTo(later(MORNING, 60))
  machine.pass(5)
  expect(clock.now()).toEqual(later(MORNING, 65))
})

test('a clock that was stopped stands wherever it is moved, and runs on from there', () => {
  const machine = machineAt(MORNING)
  const clock = movableClock(machine, 0)
  clock.stop()
  machine.pass(5)
  expect(clock.now()).toEqual(MORNING)
  clock.moveTo(later(MORNING, 60))
  machine.pass(5)
  expect(clock.now()).toEqual(later(MORNING, 60))
  clock.run()
  machine.pass(5)
  expect(clock.now()).toEqual(later(MORNING, 65))
})

test('a restart runs on from the time the server started with, however long ago that was', () => {
  const machine = machineAt(MORNING)
  const clock = movableClock(machine, 0)
  clock.moveTo(later(MORNING, 60))
  clock.stop()
  machine.pass(41)
  clock.restart()
  machine.pass(5)
  expect([clock.now(), clock.stoppedAt]).toEqual([later(MORNING, 5), null])
})

test.each([
  ['stands where it stood', true, 60],
  ['has run on meanwhile', false, 65],
])('after a restart of the server the clock %s', async (_, isStopped, minutes) => {
  const machine = machineAt(MORNING)
  const options = { startsAt: null, isClockGiven: false }
  const before = await openClock(database(), machine, options)
  before.run()
  before.moveTo(later(MORNING, 60))
  if (isStopped) before.stop()
  await keepClock(database(), before)
  machine.pass(5)
  const after = await openClock(database(), machine, options)
  expect([after.now(), after.stoppedAt !== null]).toEqual([later(MORNING, minutes), isStopped])
})

test('a time given at the start counts more than the one that was kept', async () => {
  const machine = machineAt(MORNING)
  const kept = await openClock(database(), machine, { startsAt: null, isClockGiven: false })
  kept.stop()
  await keepClock(database(), kept)
  const given = await openClock(database(), machine, { startsAt: later(MORNING, 600), isClockGiven: true })
  expect([given.now(), given.stoppedAt]).toEqual([later(MORNING, 600), null])
})

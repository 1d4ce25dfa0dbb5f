import { expect, test } from 'vitest'
import { campaignDaysLeft, campaignPhase } from './campaign-phase'

/** From the first second of 9 February to the last of 8 March, Shanghai time. */
const r13 = { startsAt: '2026-02-09T00:00:00+08:00', endsAt: '2026-03-09T00:00:00+08:00' }

test.each([
  ['2026-01-31T12:00:00+08:00', 'notStarted', 9],
  ['2026-02-08T23:59:59.999+08:00', 'notStarted', 1],
  ['2026-02-09T00:00:00+08:00', 'running', 27],
  ['2026-02-12T10:00:00+08:00', 'running', 24],
  ['2026-03-07T23:59:59+08:00', 'running', 1],
  ['2026-03-08T00:00:00+08:00', 'running', 0],
  ['2026-03-08T23:59:59.999+08:00', 'running', 0],
  ['2026-03-09T00:00:00+08:00', 'ended', 0],
  ['2026-04-01T00:00:00+08:00', 'ended', 0],
])('at %s the campaign is %s with %i days to go', (now, phase, daysLeft) => {
  expect(campaignPhase(r13, new Date(now))).toBe(phase)
  expect(campaignDaysLeft(r13, new Date(now))).toBe(daysLeft)
})

test('a campaign that starts later today starts in 0 days', () => {
  const evening = { ...r13, startsAt: '2026-02-09T20:00:00+08:00' }
  expect(campaignPhase(evening, new Date('2026-02-09T10:00:00+08:00'))).toBe('notStarted')
  expect(campaignDaysLeft(evening, new Date('2026-02-09T10:00:00+08:00'))).toBe(0)
})

test('an end in the middle of a day makes that day the last', () => {
  const noon = { ...r13, endsAt: '2026-03-08T12:00:00+08:00' }
  expect(campaignDaysLeft(noon, new Date('2026-03-07T23:00:00+08:00'))).toBe(1)
  expect(campaignDaysLeft(noon, new Date('2026-03-08T11:59:59+08:00'))).toBe(0)
})

test('an offset other than Shanghai names the same instant', () => {
  const utc = { startsAt: '2026-02-08T16:00:00Z', endsAt: '2026-03-08T16:00:00Z' }
  expect(campaignDaysLeft(utc, new Date('2026-02-12T10:00:00+08:00'))).toBe(24)
})

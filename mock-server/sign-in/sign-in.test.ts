import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { showSignIns } from './show-sign-ins'
import { signIn } from './sign-in'

const world = useDemoWorld()

const signInAt = (instant: string, customerId = 'cust-01') => signIn(world().db, customerId, new Date(instant))
const showAt = (instant: string, customerId = 'cust-01') => showSignIns(world().db, customerId, new Date(instant))

test('23:59:59 and 00:00:00 in Shanghai are two days in a row (C19)', async () => {
  expect(await signInAt('2026-02-12T23:59:59+08:00')).toEqual({
    today: '2026-02-12', isSignedToday: true, streak: 1, days: ['2026-02-12'],
  })
  expect(await signInAt('2026-02-13T00:00:00+08:00')).toEqual({
    today: '2026-02-13', isSignedToday: true, streak: 2, days: ['2026-02-12', '2026-02-13'],
  })
})

test('a second tap on the same day changes nothing, and neither do twenty at once', async () => {
  const first = await signInAt('2026-02-12T00:00:00+08:00')
  const taps = await Promise.all(Array.from({ length: 20 }, () => signInAt('2026-02-12T23:59:59+08:00')))
  expect(new Set([first, ...taps].map((view) => JSON.stringify(view))).size).toBe(1)
  expect(await world().db.query('select signed_at from sign_in')).toEqual([{ signed_at: new Date('2026-02-12T00:00:00+08:00') }])
})

test('looking signs nobody in, and yesterday’s streak stands while today is open', async () => {
  await signInAt('2026-02-11T10:00:00+08:00')
  await signInAt('2026-02-12T10:00:00+08:00')
  const open = { today: '2026-02-13', isSignedToday: false, streak: 2, days: ['2026-02-11', '2026-02-12'] }
  expect(await showAt('2026-02-13T10:00:00+08:00')).toEqual(open)
  expect(await showAt('2026-02-13T23:59:59+08:00')).toEqual(open)
  expect((await showAt('2026-02-14T00:00:00+08:00')).streak).toBe(0)
})

test('the page shows the days of this month, the streak counts over its beginning', async () => {
  for (const day of ['2026-01-30', '2026-01-31', '2026-02-01']) await signInAt(`${day}T09:00:00+08:00`)
  expect(await showAt('2026-02-01T12:00:00+08:00')).toMatchObject({ streak: 3, days: ['2026-02-01'] })
})

test('everybody has sign-ins of his own', async () => {
  await signInAt('2026-02-12T10:00:00+08:00')
  expect(await showAt('2026-02-12T10:00:00+08:00', 'cust-02')).toMatchObject({ isSignedToday: false, streak: 0, days: [] })
})

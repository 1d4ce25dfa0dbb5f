import { expect, test } from 'vitest'
import { createHolidayCalendar } from '#shared/time/holiday-calendar'
import type { CalendarDay } from '#shared/time/calendar-day'
import { useDemoWorld } from '../testing/demo-world'
import { claimVoucher } from '../voucher/claim-voucher'
import { refreshProvisional } from './refresh-provisional'
import { takeDue } from './take-due'
import { drawMany } from './testing/payout-world'

const world = useDemoWorld((demo) => [{ ...demo, endsAt: '2027-03-01T00:00:00+08:00' }])

const day = (text: string) => text as CalendarDay
const NOTICE = { 2027: { off: ['2027-01-01', '2027-01-02', '2027-01-03'].map(day), worked: [] } }

const days = () => world().db.query<{ payable_on: CalendarDay; is_provisional: boolean }>('select payable_on, is_provisional from voucher')

test('a draw on 28 December 2026 is not paid on a guess; once the notice of 2027 is known, its day is certain (R20)', async () => {
  const deps = world()
  deps.clock.moveTo(new Date('2026-12-28T10:00:00+08:00'))
  await drawMany(deps, 1)
  expect(await days()).toMatchObject([{ is_provisional: true }])

  deps.clock.moveTo(new Date('2027-02-01T10:00:00+08:00'))
  expect(await refreshProvisional(deps)).toBe(0)
  expect(await takeDue(deps), 'a provisional payout is never sent').toEqual([])

  const known = { ...deps, calendar: createHolidayCalendar(NOTICE) }
  expect(await refreshProvisional(known)).toBe(1)
  expect(await days()).toEqual([{ payable_on: '2027-01-05', is_provisional: false }])
  expect(await takeDue(known)).toHaveLength(1)
})

test('claimed in mobile banking, a prize is paid five working days after the claim, by the calendar that is known then', async () => {
  const deps = world()
  deps.clock.moveTo(new Date('2026-12-28T10:00:00+08:00'))
  const [id] = await drawMany(deps, 1)
  await deps.db.query("update voucher set state = 'unclaimed'")
  deps.clock.moveTo(new Date('2026-12-30T10:00:00+08:00'))
  await claimVoucher(deps, id!)
  expect(await days()).toMatchObject([{ is_provisional: true }])
  expect(await refreshProvisional({ ...deps, calendar: createHolidayCalendar(NOTICE) })).toBe(1)
  expect(await days()).toEqual([{ payable_on: '2027-01-07', is_provisional: false }])
})

test('a day that is certain does not move, not even beside one that does', async () => {
  const deps = world()
  deps.clock.moveTo(new Date('2026-12-28T10:00:00+08:00'))
  const [certain] = await drawMany(deps, 2)
  await deps.db.query("update voucher set payable_on = '2027-01-08', is_provisional = false where id = $1", [certain!])
  expect(await refreshProvisional({ ...deps, calendar: createHolidayCalendar(NOTICE) })).toBe(1)
  expect((await days()).map(({ payable_on }) => payable_on).toSorted()).toEqual(['2027-01-05', '2027-01-08'])
})

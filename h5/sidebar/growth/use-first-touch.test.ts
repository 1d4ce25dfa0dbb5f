import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent } from 'vue'
import type { CalendarDay } from '#shared/time/calendar-day'
import { openDesk, refuse } from '../testing/open-desk'
import { useFirstTouch } from './use-first-touch'

enableAutoUnmount(afterEach)

const Touched = defineComponent({ setup: () => (useFirstTouch(), () => null) })
const touch = (kind = 'pointerdown') => document.dispatchEvent(new Event(kind))

test('the first touch of a day is told, once; looking at the page again is none (D8)', async () => {
  const noteActive = vi.fn(async () => ({ activeOn: '2026-02-27' as CalendarDay }))
  await openDesk(Touched, { growth: { noteActive } })
  document.dispatchEvent(new Event('visibilitychange'))
  expect(noteActive).not.toHaveBeenCalled()
  touch()
  touch('keydown')
  expect(noteActive).toHaveBeenCalledTimes(1)
})

test('what could not be told is told at the next touch', async () => {
  const noteActive = vi.fn(refuse('INTERNAL_ERROR'))
  await openDesk(Touched, { growth: { noteActive } })
  touch()
  await flushPromises()
  touch()
  expect(noteActive).toHaveBeenCalledTimes(2)
})

import { expect, test } from 'vitest'
import { findPromises } from '#shared/compliance/find-promises'
import { planProblems } from '#shared/sop/plan-problem'
import { planWarnings } from '#shared/sop/plan-warning'
import { slotDates } from '#shared/sop/slot-dates'
import type { CalendarDay } from '#shared/time/calendar-day'
import { createHolidayCalendar } from '#shared/time/holiday-calendar'
import { readDemo } from '../read-demo'
import { readPromiseWords } from '../read-promise-words'
import { defaultSettings } from '../settings'
import { sopRule } from './sop-rule'

const { sopPlan, weeklyEvents } = (await readDemo([])).community
const rule = sopRule({ settings: defaultSettings })
const day = (text: string) => text as CalendarDay

test('the bank’s plan may be activated, and there is nothing to warn of (S5, G19, G20)', () => {
  expect(planProblems(sopPlan, rule)).toEqual([])
  expect(planWarnings(sopPlan, sopPlan, rule)).toEqual([])
})

test('its texts promise no return (K4), no two are the same, and each says something', async () => {
  const words = await readPromiseWords()
  const texts = sopPlan.flatMap(({ turns }) => turns)
  expect(texts.flatMap(({ theme, text }) => findPromises(theme + text, words).map(({ word }) => `${theme}: ${word}`))).toEqual([])
  expect(new Set(texts.map(({ text }) => text)).size).toBe(24)
  for (const { text } of texts) expect(text.length).toBeGreaterThan(60)
})

test('a text that comes round on any date says nothing of where in the month that is', () => {
  const texts = sopPlan.flatMap(({ turns }) => turns.map(({ theme, text }) => `${theme}\n${text}`))
  expect(texts.filter((it) => /月初|月中|月底|月末/.test(it))).toEqual([])
})

test('a text that comes round on any date says nothing of the season either', () => {
  const texts = sopPlan.flatMap(({ turns }) => turns.map(({ theme, text }) => `${theme}\n${text}`))
  expect(texts.filter((it) => /换季|春天|夏天|秋天|冬天|开春|入冬|年底|过年|天冷|天热/.test(it))).toEqual([])
})

test('the games it announces are those that can be planned: a quiz, lyrics, dice (S10)', () => {
  const games = sopPlan.filter(({ kind }) => kind === 'game').flatMap(({ turns }) => turns)
  expect(games).toHaveLength(8)
  for (const { theme, text } of games) {
    const named = [theme, text].map((it) => /答题|猜歌词|掷骰子/.exec(it)?.[0])
    expect(named, theme).toEqual([expect.any(String), named[0]])
    expect(text).not.toMatch(/看图|接诗词|猜价钱|三道/)
  }
})

test('from 2 to 15 March 2026 it sends what the worked example says (G11, G12, G13)', () => {
  const items = slotDates(sopPlan, 'managed', { from: day('2026-03-02'), to: day('2026-03-15'), calendar: createHolidayCalendar({}) })
  const daysOf = (...kinds: string[]) => items.filter(({ kind }) => kinds.includes(kind)).map((it) => it.day.slice(5))
  expect(daysOf('content', 'offer')).toEqual(['03-02', '03-04', '03-06', '03-09', '03-11', '03-13'])
  expect(daysOf('game')).toEqual(['03-03', '03-05', '03-10', '03-12'])
  expect(daysOf('event')).toEqual(['03-06', '03-13'])
})

test('what is announced on Friday is the event that customers read of (C29)', () => {
  const event = sopPlan.find(({ kind }) => kind === 'event')!
  expect(event.turns.map(({ theme }) => theme)).toEqual(weeklyEvents.themes.map(({ title }) => title))
})

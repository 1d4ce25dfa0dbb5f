import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shanghaiDay } from '#shared/time/calendar-day'
import { useSmsWorld } from './testing/use-sms-world'

const { app, ask, join, now, pass } = useSmsWorld()

const PHONE = '13805715424'
const OTHER = '13958167484'
const TOMORROW = '2026-02-12T16:00:00.000Z'

const messages = () => app().outside.sms.messages()

test('whoever asks for a code finds it on his phone, with the bank’s name, and can ask again in a minute', async () => {
  await join('cust-01')
  expect(await ask('cust-01', PHONE)).toEqual({ refusal: null, askAgainAt: '2026-02-12T02:01:00.000Z', now: '2026-02-12T02:00:00.000Z' })
  expect(messages()).toEqual([{ id: expect.any(String), phone: PHONE, text: expect.stringMatching(/^【星海银行】验证码 \d{6}，5 分钟内有效/), deliveredAt: now() }])
})

test('a second one within the minute is refused with the time, and nothing is sent', async () => {
  await join('cust-01')
  await ask('cust-01', PHONE)
  pass(59)
  expect(await ask('cust-01', OTHER)).toMatchObject({ refusal: 'TOO_SOON', askAgainAt: '2026-02-12T02:01:00.000Z' })
  expect(messages()).toHaveLength(1)
  pass(1)
  expect(await ask('cust-01', OTHER)).toMatchObject({ refusal: null })
})

test('two taps at the same moment send one message', async () => {
  await join('cust-01')
  const answers = await Promise.all([ask('cust-01', PHONE), ask('cust-01', PHONE)])
  expect(answers.map(({ refusal }) => refusal)).toEqual(expect.arrayContaining([null, 'TOO_SOON']))
  expect(messages()).toHaveLength(1)
})

test('a phone is not rung twice within a minute, whoever asks', async () => {
  await join('cust-01')
  await join('cust-02')
  await ask('cust-01', PHONE)
  expect(await ask('cust-02', PHONE)).toMatchObject({ refusal: 'TOO_SOON' })
})

test('the eleventh of a day is refused until midnight in Shanghai, by whatever phones they were asked for', async () => {
  await join('cust-01')
  for (let index = 0; index < 10; index += 1) {
    expect(await ask('cust-01', `1380000000${index}`)).toMatchObject({ refusal: null })
    pass(60)
  }
  expect(await ask('cust-01', PHONE)).toMatchObject({ refusal: 'DAILY_LIMIT', askAgainAt: TOMORROW })
  app().deps.clock.moveTo(new Date(TOMORROW))
  expect(await ask('cust-01', PHONE)).toMatchObject({ refusal: null })
})

test('a phone is rung ten times a day at most, whoever asks', async () => {
  for (const customerId of ['cust-01', 'cust-02']) await join(customerId)
  for (let index = 0; index < 10; index += 1) {
    await ask(index % 2 ? 'cust-01' : 'cust-02', PHONE)
    pass(60)
  }
  expect(await ask('cust-01', PHONE)).toMatchObject({ refusal: 'DAILY_LIMIT' })
  expect(await ask('cust-01', OTHER)).toMatchObject({ refusal: null })
})

test('a platform that takes no message costs a minute, and none of the day’s ten', async () => {
  await join('cust-01')
  app().outside.sms.setFault({ mode: 'error500' })
  for (let index = 0; index < 10; index += 1) {
    expect(await ask('cust-01', PHONE)).toMatchObject({ refusal: 'NOT_SENT', askAgainAt: new Date(now().getTime() + 60_000).toISOString() })
    pass(60)
  }
  app().outside.sms.setFault({ mode: 'none' })
  expect(await ask('cust-01', PHONE)).toMatchObject({ refusal: null })
})

test('whenever they are asked for, a minute lies between two and ten are the most of a day; and the time that is told is true', async () => {
  await join('cust-01')
  const gaps = fc.array(fc.oneof({ arbitrary: fc.integer({ min: 0, max: 90 }), weight: 6 }, fc.integer({ min: 3600, max: 20_000 })), { minLength: 12, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(gaps, async (seconds) => {
      pass(2 * 24 * 3600)
      const before = messages().length
      for (const gap of seconds) {
        pass(gap)
        const { refusal, askAgainAt } = await ask('cust-01', PHONE)
        expect(Date.parse(askAgainAt)).toBeGreaterThan(now().getTime())
        if (refusal === null) continue
        app().deps.clock.moveTo(new Date(askAgainAt))
        expect(await ask('cust-01', PHONE)).toMatchObject({ refusal: null })
      }
      const sentAt = messages().slice(0, -before || undefined).map(({ deliveredAt }) => deliveredAt)
      for (const [index, at] of sentAt.slice(1).entries()) expect(sentAt[index]!.getTime() - at.getTime()).toBeGreaterThanOrEqual(60_000)
      const days = sentAt.map(shanghaiDay)
      for (const day of days) expect(days.filter((it) => it === day).length).toBeLessThanOrEqual(10)
    }),
    { numRuns: 6, seed: 20_260_212 },
  )
})

test('a code is asked for by who has joined, where the campaign asks for one and runs', async () => {
  await expect(ask('cust-01', PHONE)).rejects.toMatchObject({ code: 'STEP_SKIPPED' })
  await join('cust-01')
  await join('cust-01', 'unchecked')
  await expect(ask('cust-01', PHONE, 'unchecked')).rejects.toMatchObject({ code: 'INFO_NOT_ASKED' })
  app().deps.clock.moveTo(new Date('2026-03-09T00:00:00+08:00'))
  await expect(ask('cust-01', PHONE)).rejects.toMatchObject({ code: 'WRONG_STATE' })
  expect(messages()).toEqual([])
})

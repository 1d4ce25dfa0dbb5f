import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { createLottery } from '../page/create-lottery'
import { useParticipationStore } from '#shared/participation/participation-store'
import { browserDevice } from '../page/browser-device'
import { drawKey } from '#shared/draw/draw-key'
import { useDrawStore } from '#shared/draw/draw-store'

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

async function openStores(bank: FakeBank) {
  const app = createLottery(bank.campaign, bank.transport)
  const stores = app.runWithContext(() => ({ draw: useDrawStore(), participation: useParticipationStore() }))
  await stores.participation.open()
  return stores
}

/** The bank draws, but its first answers are lost on the way. */
function loseAnswers(bank: FakeBank, count: number) {
  let left = count
  bank.interrupt = ({ path }, answer) => {
    if (!path.endsWith('/draws') || left-- <= 0) return undefined
    answer()
    throw new Error('connection reset')
  }
}

const keys = (bank: FakeBank) => bank.sent('POST', /draws$/).map((request) => request.split(' ')[2])

test('a lost answer is asked for again with the same key, which is then forgotten', async () => {
  const bank = new FakeBank({ step: 'informed' })
  loseAnswers(bank, 1)
  const { draw } = await openStores(bank)
  const drawing = draw.draw()
  await vi.runAllTimersAsync()
  await drawing
  expect(keys(bank)).toHaveLength(2)
  expect(new Set(keys(bank)).size).toBe(1)
  expect(draw.phase).toBe('landing')
  expect(drawKey(browserDevice, bank.campaign.id).isTaken()).toBe(false)
})

test('when every answer is lost the record is read', async () => {
  const bank = new FakeBank({ step: 'informed' })
  loseAnswers(bank, 99)
  const { draw } = await openStores(bank)
  const drawing = draw.draw()
  await vi.runAllTimersAsync()
  await drawing
  expect(draw.drawn?.prizeCode).toBe('average')
  expect(draw.phase).toBe('landing')
})

test('without a network nothing is claimed; the retry is the same draw', async () => {
  const bank = new FakeBank({ step: 'informed' })
  const { draw } = await openStores(bank)
  bank.interrupt = () => {
    throw new Error('no network')
  }
  const drawing = draw.draw()
  await vi.advanceTimersByTimeAsync(500)
  expect(draw.phase).toBe('turning')
  await vi.runAllTimersAsync()
  await drawing
  expect(draw.phase).toBe('unanswered')
  bank.interrupt = () => undefined
  await draw.draw()
  expect(new Set(keys(bank)).size).toBe(1)
  expect(draw.phase).toBe('landing')
})

test('after five seconds it says that it is slow', async () => {
  const bank = new FakeBank({ step: 'informed' })
  const { draw } = await openStores(bank)
  let answerNow = () => {}
  const held = new Promise<void>((resolve) => (answerNow = resolve))
  bank.interrupt = (_, answer) => held.then(answer) as never
  const drawing = draw.draw()
  await vi.advanceTimersByTimeAsync(5100)
  expect(draw.phase).toBe('slow')
  answerNow()
  await drawing
  expect(draw.phase).toBe('landing')
})

test('a page left while it waited resumes the same draw', async () => {
  const bank = new FakeBank({ step: 'informed' })
  const key = drawKey(browserDevice, bank.campaign.id).take()
  const { draw } = await openStores(bank)
  await draw.resume()
  expect(keys(bank)).toEqual([key])
})

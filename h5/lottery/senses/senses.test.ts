import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'
// Transformed before the tests begin, not while a tap waits for it.
import './follow-draw'
import './senses-store'

const open = useLotteryPage()

/** The height of every tone that began, and every vibration, in their order. */
let noticed: (number | number[])[] = []

class FakeTone {
  frequency = { value: 0 }
  connect = (next: unknown) => next
  start = () => void noticed.push(this.frequency.value)
  stop() {}
}

class FakeContext {
  static made = 0
  currentTime = 0
  destination = {}
  constructor() {
    FakeContext.made += 1
  }
  resume = () => Promise.resolve()
  createOscillator = () => new FakeTone()
  createGain = () => ({ gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} }, connect: (next: unknown) => next })
}

beforeEach(() => {
  localStorage.clear()
  noticed = []
  FakeContext.made = 0
  vi.stubGlobal('AudioContext', FakeContext)
  Object.assign(navigator, { vibrate: (pattern: number | number[]) => noticed.push(pattern) })
})
afterEach(() => void vi.unstubAllGlobals())

const won = () => noticed.filter((it) => Array.isArray(it)).length

async function drawOn(bank: FakeBank) {
  const page = await open(bank)
  // The words are printed already: the page has begun once it asks who he is.
  await until(() => bank.sent('POST', /participation$/).length > 0)
  await vi.dynamicImportSettled()
  return page
}

const readyBank = () => new FakeBank({ step: 'informed', maskedPhone: '138****2345' })

async function turnOn(page: Awaited<ReturnType<typeof drawOn>>) {
  page.tap('我的')
  await until(() => page.button('声音和震动'))
  page.tap('声音和震动')
  await until(() => page.button('声音和震动')!.getAttribute('aria-checked') === 'true')
}

test('nothing sounds and nothing shakes unless the customer wants it', async () => {
  const page = await drawOn(readyBank())
  page.tap('立即抽奖')
  await until(() => page.sees('恭喜您'))
  expect([FakeContext.made, noticed]).toEqual([0, []])
})

test('once he wants it, the phone remembers, and nothing sounds before a draw', async () => {
  const page = await drawOn(readyBank())
  await turnOn(page)
  expect(localStorage.getItem('koi-senses')).toBe('1')
  expect(FakeContext.made, 'only his tap on the draw may begin to sound').toBe(0)
})

test('a draw is heard and felt by who wants it', async () => {
  localStorage.setItem('koi-senses', '1')
  const page = await drawOn(readyBank())
  page.tap('立即抽奖')
  await until(() => page.sees('恭喜您'))
  expect(won()).toBe(1)
  expect(noticed.slice(-5)).toEqual([523, 659, 784, 1047, [60, 50, 140]])
  expect(noticed[0]).toBe(20)
})

test('a draw that is refused ends in silence', async () => {
  localStorage.setItem('koi-senses', '1')
  const bank = readyBank()
  const page = await drawOn(bank)
  bank.participation.refusal = 'PRIZES_GONE'
  page.tap('立即抽奖')
  await until(() => page.sees('奖品已全部抽完'))
  expect(won()).toBe(0)
  expect(noticed).not.toContain(1047)
})

test('turned off again it is silent at once', async () => {
  localStorage.setItem('koi-senses', '1')
  const page = await drawOn(readyBank())
  page.tap('我的')
  await until(() => page.button('声音和震动'))
  page.tap('声音和震动')
  await until(() => page.button('声音和震动')!.getAttribute('aria-checked') === 'false')
  page.journey.tap()
  await until(() => page.sees('恭喜您'))
  expect(noticed).toEqual([])
})

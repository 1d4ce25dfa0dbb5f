import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { fakeWx } from '../testing/fake-wx'
import { mountPage } from '../testing/mount-page'
import { openPage } from '../testing/open-page'

/** The height of every tone that began, and every shake, in their order. */
let noticed: (number | string)[] = []
let page: ReturnType<typeof openPage>
let phone: ReturnType<typeof fakeWx>

const tone = () => ({ frequency: { value: 0 }, connect: () => undefined, stop() {}, start() { noticed.push(this.frequency.value) } })
const audio = {
  currentTime: 0,
  destination: {},
  createOscillator: tone,
  createGain: () => ({ gain: { value: 1, setValueAtTime() {}, exponentialRampToValueAtTime() {} }, connect: () => undefined }),
}

beforeEach(() => {
  noticed = []
  phone = fakeWx({
    createWebAudioContext: () => audio,
    vibrateShort: () => void noticed.push('short'),
    vibrateLong: () => void noticed.push('long'),
  })
})
afterEach(() => page.close())

async function open(bank = new FakeBank({ step: 'informed', maskedPhone: '138****5424' }, { skin: 'scratch' })) {
  page = openPage('pages/campaign/index', bank.transport)
  await page.shows('刮一刮')
  return bank
}

async function draw() {
  page.tap('刮一刮')
  await page.shows('直接揭晓')
  page.tap('直接揭晓')
  await page.shows('恭喜')
}

const openMe = () => {
  const me = mountPage('pages/me/index')
  const row = () => me.find('[role=switch]')!
  return { ...me, state: () => [row().getAttribute('aria-checked'), row().textContent] }
}

test('nothing sounds and nothing shakes unless the customer wants it', async () => {
  await open()
  await draw()
  expect(noticed).toEqual([])
})

test('turned on in 我的, it is remembered, and the draw is heard and felt', async () => {
  await open()
  const me = openMe()
  expect(me.state()).toEqual(['false', '声音和震动已关闭'])
  me.tap('声音和震动')
  await expect.poll(me.state).toEqual(['true', '声音和震动已开启'])
  expect(phone.getStorageSync('koi-senses')).toBe('1')
  expect(noticed, 'nothing before a draw').toEqual([])
  me.close()
  await draw()
  expect(noticed[0]).toBe('short')
  expect(noticed.slice(-5)).toEqual([523, 659, 784, 1047, 'long'])
})

test('who wanted it the last time hears this draw; turned off again it is silent at once', async () => {
  phone.setStorageSync('koi-senses', '1')
  await open()
  const me = openMe()
  expect(me.state()).toEqual(['true', '声音和震动已开启'])
  me.tap('声音和震动')
  await expect.poll(me.state).toEqual(['false', '声音和震动已关闭'])
  expect(phone.getStorageSync('koi-senses')).toBe('')
  me.close()
  await draw()
  expect(noticed).toEqual([])
})

test('a draw that is refused ends in silence', async () => {
  phone.setStorageSync('koi-senses', '1')
  const bank = await open()
  bank.interrupt = ({ path }) => {
    if (!path.endsWith('/draws')) return undefined
    bank.participation.refusal = 'PRIZES_GONE'
    return { status: 200, body: { outcome: 'refused', refusal: 'PRIZES_GONE', draw: null } }
  }
  page.tap('刮一刮')
  await page.shows('奖品已全部抽完')
  expect(noticed).toContain('short')
  expect(noticed).not.toContain(1047)
  expect(noticed).not.toContain('long')
})

import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { surroundingsKey, type Surroundings } from '../surroundings'
import RefreshedAge from './RefreshedAge.vue'

enableAutoUnmount(afterEach)
afterEach(() => void vi.useRealTimers())

const at = (time: string) => new Date(`2026-11-25T${time}+08:00`)
const visit = { now: at('10:00:00') }

const show = (refreshedAt: Date | null, isBusy = false) =>
  mount(RefreshedAge, { props: { refreshedAt, isBusy }, global: { provide: { [surroundingsKey as symbol]: { now: () => visit.now } as Surroundings } } })

test('figures that stay on the screen grow older by themselves, and are new after a refresh', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const screen = show(at('10:00:00'))
  expect(screen.text()).toBe('刚刚更新')
  visit.now = at('10:03:00')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(screen.text()).toBe('3 分钟前更新')
  await screen.setProps({ refreshedAt: visit.now })
  expect(screen.text()).toBe('刚刚更新')
})

test('a refresh is read out, growing older is not', async () => {
  visit.now = at('10:03:00')
  const screen = show(at('10:00:00'), true)
  const news = screen.get('[role="status"]')
  expect(news.text()).toBe('正在更新…')
  await screen.setProps({ isBusy: false })
  expect(screen.text()).toBe('3 分钟前更新')
  expect(news.text()).toBe('')
  await screen.setProps({ refreshedAt: visit.now })
  expect(news.text()).toBe('刚刚更新')
})

test('what never came has no age', () => {
  expect(show(null).text()).toBe('')
})

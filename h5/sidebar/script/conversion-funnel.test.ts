import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { ApiError } from '#shared/api/api-error'
import { conversionSteps } from '#shared/script/conversion-step'
import { openDesk } from '../testing/open-desk'
import ConversionFunnel from './ConversionFunnel.vue'
import type { Conversions } from './conversion-store'

enableAutoUnmount(afterEach)

const reached = [40, 30, 20, 12, 8, 5, 1200, 0]
const conversions: Conversions = {
  steps: conversionSteps.map((step, at) => ({ step, now: at, reached: reached[at]! })),
  stages: [{ stage: 'potential', count: 1180 }, { stage: 'active', count: 44 }, { stage: 'trading', count: 6 }],
}

async function open() {
  const bank = { isDown: false, asked: 0, conversions }
  const desk = await openDesk(ConversionFunnel, {
    script: {
      countConversions: async () => {
        bank.asked += 1
        if (bank.isDown) throw new ApiError('NETWORK_ERROR')
        return bank.conversions
      },
    },
  })
  const details = desk.screen.get('details')
  const fold = async (isOpen: boolean) => {
    details.element.open = isOpen
    await details.trigger('toggle')
    await flushPromises()
  }
  const rows = () => desk.screen.findAll('tbody tr').map((row) => row.findAll('th, .number').map((it) => it.text()))
  return { ...desk, bank, fold, rows }
}

test('folded it asks for nothing; opened it says of each step who was there and who is (D14)', async () => {
  const { bank, fold, rows } = await open()
  expect(bank.asked).toBe(0)
  await fold(true)
  expect(rows().slice(0, 2)).toEqual([['1关心破冰', '40', '0'], ['2提问了解', '30', '1']])
  expect(rows().slice(6)).toEqual([['7促成成交', '1,200', '6'], ['8回访交友', '0', '7']])
})

test('the bars are as long as the numbers, against the largest', async () => {
  const { screen, fold } = await open()
  await fold(true)
  const widths = screen.findAll<HTMLElement>('.bar').map((it) => it.element.style.width)
  expect([widths[6], widths[7]]).toEqual(['100%', '0%'])
  expect(Number.parseFloat(widths[0]!)).toBeCloseTo(40 / 12)
})

test('where nobody was anywhere no bar is drawn', async () => {
  const { screen, bank, fold } = await open()
  bank.conversions = { ...conversions, steps: conversions.steps.map((it) => ({ ...it, now: 0, reached: 0 })) }
  await fold(true)
  expect(new Set(screen.findAll<HTMLElement>('.bar').map((it) => it.element.style.width))).toEqual(new Set(['0%']))
})

test('the three stages are together all of his contacts', async () => {
  const { screen, fold } = await open()
  await fold(true)
  expect(screen.text()).toContain('我的好友 1,230 位')
  expect(screen.findAll('dl > div').map((it) => it.text())).toEqual(['潜在1,180', '活跃44', '交易6'])
})

test('what cannot be read can be tried again, and what was known stays', async () => {
  const { screen, bank, fold, press, rows } = await open()
  bank.isDown = true
  await fold(true)
  expect(screen.get('[role="alert"]').text()).toContain('转化漏斗没有加载出来')
  bank.isDown = false
  await press('重试')
  expect(rows()).toHaveLength(8)
  bank.isDown = true
  await fold(false)
  await fold(true)
  expect(screen.get('[role="alert"]').text()).toContain('没有更新成功，下面是之前的数据')
  expect(rows()).toHaveLength(8)
})

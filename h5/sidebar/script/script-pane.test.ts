import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { CalendarDay } from '#shared/time/calendar-day'
import { openDesk } from '../testing/open-desk'
import { useManagerStore } from '../manager/manager-store'
import { useLibraryStore } from './library-store'
import ScriptPane from './ScriptPane.vue'
import { chenMin } from '../testing/bank-in-memory'
import { scriptOf, standingOf } from './testing/script-bank'
import { useWantedScriptStore } from './wanted-script-store'

enableAutoUnmount(afterEach)

const standing = standingOf()
const scripts = [
  scriptOf('rain', '下雨提醒', { sound: 'xiayutixing xytx', step: 'care', scene: 'weather' }),
  scriptOf('concern', '回到顾虑', { step: 'guide', messages: ['您说的{核心顾虑}'] }),
  scriptOf('group', '进群邀请', { scene: 'group-entry' }),
]

async function open(wanted: string | null = null) {
  const { screen, press } = await openDesk(ScriptPane, {
    script: {
      listScripts: async () => ({ cursor: 'e_1', isWhole: true, scripts, removedIds: [], favouriteIds: ['rain'], recentIds: [], packs: [] }),
      showStanding: async () => standing,
      moveStep: async ({ body }) =>
        body.isSkipConfirmed ? { outcome: 'moved', step: body.step, revisitOn: '2026-02-19' as CalendarDay } : { outcome: 'wouldSkip', skipped: ['ask'] },
    },
  })
  useManagerStore().manager = chenMin
  useWantedScriptStore().scriptId = wanted
  await useLibraryStore().load()
  await screen.vm.$nextTick()
  const titles = () => screen.findAll('[role="option"] .title').map((it) => it.text())
  const choose = (title: string) => screen.findAll('[role="option"]').find((it) => it.text().includes(title))!.trigger('click')
  return { screen, press, titles, choose }
}

test('a script is found by initials, moved to by the arrows and read as the customer will read it', async () => {
  const { screen, titles } = await open()
  const search = screen.get('input[type="search"]')
  await search.setValue('xytx')
  expect(titles()).toEqual(['下雨提醒'])
  await search.trigger('keydown', { key: 'ArrowDown' })
  expect(screen.get('section[aria-label="下雨提醒"]').text()).toContain('周姐您好。')
})

test('what another part of the chat led to stands open, once (S29)', async () => {
  const { screen } = await open('group')
  expect(screen.find('section[aria-label="进群邀请"]').exists()).toBe(true)
  expect(useWantedScriptStore().scriptId).toBeNull()
})

test('what is missing is named, and the group waits for the introduction (S1, S2)', async () => {
  const { screen, choose } = await open()
  await choose('回到顾虑')
  expect(screen.get('section[aria-label="回到顾虑"]').text()).toContain('缺少{核心顾虑}')
  await choose('进群邀请')
  expect(screen.get('section[aria-label="进群邀请"]').text()).toContain('先发自我介绍')
})

test('to leave a step out is asked about (S6)', async () => {
  const { screen, press } = await open()
  await press('3')
  expect(screen.text()).toContain('还没有记下客户的核心顾虑')
  await press('标记为')
  expect(screen.get('dialog').text()).toContain('中间还有提问了解没有做')
})

test('who did not buy is visited again, and the manager is told when (S6h)', async () => {
  const { screen, press } = await open()
  await press('8')
  await press('标记为')
  await press('跳过')
  expect(screen.get('.arranged').text()).toBe('已安排 2月19日 回访，到日子会在“今天”里提醒您。')
})

import { enableAutoUnmount, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nextTick } from 'vue'
import { surroundingsKey } from '../surroundings'
import { VISIT } from '../chat/visit'
import { useKept, useKeptOfCustomer } from './use-kept'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

/** A page of its own beside a customer's chat. */
function openPage<Kept>(use: () => Kept, externalUserId = 'wm-zhou'): Kept {
  window.sessionStorage.setItem(VISIT, externalUserId)
  let kept: Kept
  mount({ setup: () => void (kept = use()), template: '<p />' }, {
    global: { plugins: [createPinia()], provide: { [surroundingsKey as symbol]: { memory: window.sessionStorage, openWecom: null } } },
  })
  return kept!
}

test('what somebody is writing is still there on the page that comes after this one, and gone once it is done', async () => {
  const first = openPage(() => useKept<{ title: string }>('script'))
  expect(first.value).toBeNull()
  first.value = { title: '' }
  first.value.title = '周末去喝茶'
  await nextTick()
  const second = openPage(() => useKept<{ title: string }>('script'))
  expect(second.value).toEqual({ title: '周末去喝茶' })
  second.value = null
  await nextTick()
  expect(openPage(() => useKept('script')).value).toBeNull()
})

test('what is written about one customer does not stand beside another', async () => {
  const ofZhou = openPage(() => useKeptOfCustomer<string>('note'))
  ofZhou.value = '喜欢喝茶'
  await nextTick()
  expect(openPage(() => useKeptOfCustomer('note'), 'wm-chen').value).toBeNull()
  expect(openPage(() => useKeptOfCustomer('note')).value).toBe('喜欢喝茶')
})

import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { ref } from 'vue'
import { draftOf } from '../script/own-draft'
import OwnScriptForm from '../script/OwnScriptForm.vue'
import { openDesk, refuse } from '../testing/open-desk'

enableAutoUnmount(afterEach)

const words = [{ word: '保本', reason: '理财不能承诺保住本金', better: '本产品不保本', fine: [] }]

const open = (client = {}) =>
  openDesk({ components: { OwnScriptForm }, setup: () => ({ draft: ref(draftOf(null)) }), template: '<OwnScriptForm v-model="draft" :script="null" />' }, {
    compliance: { listPromiseWords: async () => ({ words, negators: ['不'], bridges: [] }) },
    script: { saveScript: async () => ({ outcome: 'promises', promises: words }) },
    ...client,
  })

test('a word that promises a return is shown while it is typed, with the reason and a better one; one that denies is not (K4)', async () => {
  const { screen, type } = await open()
  await type('内容', '这款不保本')
  expect(screen.find('[aria-label="不能说的词"] li').exists()).toBe(false)
  await type('内容', '这款保 本')
  expect(screen.get('[aria-label="不能说的词"] li').text()).toBe('保 本理财不能承诺保住本金。可以写：本产品不保本。')
})

test('a tap on it marks it in its field', async () => {
  const { screen, type, press } = await open()
  await type('内容', '这款保本理财')
  await press('保本')
  const field = screen.get('textarea').element
  expect([document.activeElement, field.selectionStart, field.selectionEnd]).toEqual([field, 2, 4])
})

test('where the words did not come the bank still refuses, and what was typed stays', async () => {
  const { screen, type, press } = await open({ compliance: { listPromiseWords: refuse('NETWORK_ERROR') } })
  await type('标题', '稳健之选')
  await type('内容', '这款保本理财')
  await press('保存')
  expect(screen.text()).toContain('「保本」像在承诺收益，没有保存。可以改成：本产品不保本。')
  expect(screen.get('textarea').element.value).toBe('这款保本理财')
})

test('what was said of other words is gone once they are changed', async () => {
  const { screen, type, press } = await open()
  await type('标题', '稳健之选')
  await type('内容', '这款保本理财')
  await press('保存')
  expect(screen.text()).toContain('没有保存')
  await type('内容', '这款理财有风险')
  expect(screen.text()).not.toContain('没有保存')
})

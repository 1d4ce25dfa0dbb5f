import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deskBank, draftView, never, type DeskBank } from '../testing/desk-in-memory'
import { newcomer } from '../testing/newcomer'
import { openDraft } from '../testing/open-draft'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

/** Somebody else saves meanwhile. */
function saveElsewhere(desk: DeskBank, change: object): void {
  const [draft] = desk.drafts
  desk.drafts = [{ ...draft!, version: draft!.version + 1, definition: { ...draft!.definition, ...change } }]
}

test.each(['INTERNAL_ERROR', 'UNAUTHENTICATED', 'WRONG_STATE', 'INVALID_REQUEST'] as const)(
  'what was typed outlives a save that fails with %s, and can be saved after it',
  async (code) => {
    const desk = deskBank({ refuse: { saveDraft: { code } } })
    const { screen, type, typeCell, cell, field, press, saved } = await openDraft(desk)
    await type('活动名称', '春日有礼')
    await typeCell(0, '最低消费（元）', '300')
    await press('保存')
    expect(screen.get('[role="alert"]').text()).not.toBe('')
    expect([field('活动名称').element.value, cell(0, '最低消费（元）').element.value]).toEqual(['春日有礼', '300'])
    desk.refuse = {}
    await press('保存')
    expect(saved()).toMatchObject({ name: '春日有礼' })
    expect(screen.text()).toContain('已保存')
  },
)

test('while it is saved, that is said and nothing can be saved twice', async () => {
  const { screen, type, press } = await openDraft(deskBank({ refuse: { saveDraft: never() } }))
  await type('活动名称', '春日有礼')
  await press('保存')
  expect(screen.text()).toContain('正在保存…')
  expect(screen.findAll('footer button').every((button) => button.attributes('disabled') !== undefined || button.classes('van-button--loading'))).toBe(true)
})

test('every mistake stands at its field and in a list, in words', async () => {
  const { screen, type, typeCell, cell, field, press } = await openDraft(deskBank())
  await type('活动名称', '')
  await typeCell(1, '最低消费（元）', '88')
  await press('保存')
  const list = screen.get('[aria-label="要改的地方"]')
  expect(list.text()).toContain('有 2 处要改')
  expect(list.findAll('li').map((line) => line.text())).toEqual([
    '活动名称 请填写',
    '奖品 · 第 2 条 · 最低消费 最低消费要大于奖品金额，否则立减金用不了',
  ])
  for (const control of [field('活动名称'), cell(1, '最低消费（元）')]) {
    expect(control.attributes('aria-invalid')).toBe('true')
    expect(screen.get(`[id="${control.attributes('aria-describedby')!.split(' ').at(-1)}"]`).text()).not.toBe('')
  }
})

test('a mistake leads to its field, and is gone once it is typed over', async () => {
  const { screen, type, press, field } = await openDraft(deskBank())
  await type('版本号', '')
  await press('保存')
  await press('授权说明 · 版本号 请填写')
  expect(document.activeElement).toBe(field('版本号').element)
  await type('版本号', '2026-03-1')
  expect(screen.find('[aria-label="要改的地方"]').exists()).toBe(false)
  expect(screen.get('footer').text()).not.toContain('活动方案有误')
})

test('a mistake in a section as a whole leads to its line', async () => {
  const { screen, field, press } = await openDraft(deskBank({ refuse: { saveDraft: { code: 'DEFINITION_INVALID', detail: 'referral: could never be earned: …' } } }))
  await field('限本行客户').setValue(true)
  await press('保存')
  await press(screen.get('[aria-label="要改的地方"] button').text())
  expect(document.activeElement).toBe(screen.get('[data-fields="referral"] summary').element)
})

test('a budget that does not suffice is told at the budget', async () => {
  const { screen, type, press } = await openDraft(deskBank())
  await type('活动预算（元）', '10,000')
  await press('保存')
  expect(screen.get('[data-fields="budget prizes"]').text()).toContain('奖品和奖励合计 19,398.36 元，超过了预算 10,000 元')
})

test('a field that was locked meanwhile is named', async () => {
  const { screen, type, press } = await openDraft(deskBank({ refuse: { saveDraft: { code: 'FIELD_LOCKED', detail: 'name' } } }))
  await type('活动名称', '春日有礼')
  await press('保存')
  expect(screen.get('[aria-label="要改的地方"]').text()).toContain('活动名称 这一项不能修改')
})

test('what is typed while the answer is on its way is kept', async () => {
  const { type, press, field, screen } = await openDraft(deskBank())
  await type('活动名称', '春日有礼')
  const pressed = press('保存')
  await field('版本号').setValue('2026-03-1')
  await pressed
  expect(field('版本号').element.value).toBe('2026-03-1')
  expect(screen.text()).toContain('有未保存的修改')
})

async function clash() {
  const desk = deskBank({ drafts: [draftView()] })
  const editor = await openDraft(desk)
  await editor.type('活动名称', '我的名字')
  await editor.type('版本号', 'mine-1')
  saveElsewhere(desk, { name: '同事的名字', cardTerms: '借记卡' })
  await editor.press('保存')
  return { desk, ...editor }
}

test('a newer version is offered, and until then everything stays as it was typed', async () => {
  const { screen, field } = await clash()
  expect(screen.get('footer [role="alert"]').text()).toContain('方案已被同事更新')
  expect(screen.get('footer').text()).toContain('您填写的内容还在')
  expect(field('活动名称').element.value).toBe('我的名字')
})

test('the newer version keeps what only I changed, and shows beside it what both did', async () => {
  const { screen, field, press } = await clash()
  await press('载入新版本')
  expect(field('活动名称').element.value).toBe('同事的名字')
  expect(field('用卡说明').element.value).toBe('借记卡')
  expect(field('版本号').element.value).toBe('mine-1')
  expect(screen.get('[aria-label="您填写的内容"]').text()).toContain('我的名字')
})

test('what I typed can be put back over the newer version, and saved', async () => {
  const { screen, press, saved } = await clash()
  await press('载入新版本')
  await press('用我填写的')
  expect(screen.find('[aria-label="您填写的内容"]').exists()).toBe(false)
  await press('保存')
  expect(saved()).toMatchObject({ name: '我的名字', cardTerms: '借记卡', consent: { ...newcomer.consent, version: 'mine-1' } })
})

test('what I typed can be let go', async () => {
  const { screen, press, field } = await clash()
  await press('载入新版本')
  await press('不用了')
  expect(screen.find('[aria-label="您填写的内容"]').exists()).toBe(false)
  expect(field('活动名称').element.value).toBe('同事的名字')
})

test('a newer version that does not come can be asked for again', async () => {
  const { desk, screen, press, field } = await clash()
  desk.refuse = { showDraft: { code: 'INTERNAL_ERROR' } }
  await press('载入新版本')
  expect(screen.get('footer [role="alert"]').text()).toContain('系统开小差了')
  expect(field('活动名称').element.value).toBe('我的名字')
})

test('unsaved words are there again after the page was loaded anew, and can be let go', async () => {
  const desk = deskBank()
  const first = await openDraft(desk)
  await first.type('活动名称', '春日有礼')
  first.screen.unmount()
  const { screen, field, press } = await openDraft(desk)
  await flushPromises()
  expect(field('活动名称').element.value).toBe('春日有礼')
  expect(screen.text()).toContain('已经为您恢复')
  await press('放弃这些修改')
  expect(field('活动名称').element.value).toBe('新客见面礼')
  expect(screen.text()).not.toContain('已经为您恢复')
})

test('once the restored words are saved, nothing more is said about them', async () => {
  const desk = deskBank()
  const first = await openDraft(desk)
  await first.type('活动名称', '春日有礼')
  first.screen.unmount()
  const { screen, press } = await openDraft(desk)
  await press('保存')
  expect(screen.text()).not.toContain('已经为您恢复')
})

test('nothing is kept of what has been saved', async () => {
  const desk = deskBank()
  const first = await openDraft(desk)
  await first.type('活动名称', '春日有礼')
  await first.press('保存')
  first.screen.unmount()
  const { screen } = await openDraft(desk)
  expect(screen.text()).not.toContain('已经为您恢复')
})

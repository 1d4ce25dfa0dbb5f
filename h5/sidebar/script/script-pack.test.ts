import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ScriptPack } from '#shared/script/contract'
import { openScripts, scriptBank, scriptOf, standingOf } from './testing/script-bank'

enableAutoUnmount(afterEach)
// What a page begins to write is kept for the page after it.
beforeEach(() => window.sessionStorage.clear())

const scripts = [
  scriptOf('loss', '担心会亏', { step: 'objection', sound: 'danxinhuikui dxhk' }),
  scriptOf('one', '案例：先少后多', { step: 'objection' }),
  scriptOf('two', '案例：比过几家', { step: 'objection', messages: ['比过几家再定。', '合适最要紧。'] }),
  ...['列清单', '和家人看', '灵活', '稳健', '长期', '一家三口'].map((title, at) => scriptOf(`offer-${at}`, title, { step: 'offer' })),
  scriptOf('hurry', '活动还剩几天', { step: 'close', messages: ['「{活动}」到{截止日}，还剩{剩余名额}份。'] }),
]
const cases: ScriptPack = {
  id: 'cases', title: '担心亏损', step: 'objection', isOwn: false,
  items: [{ part: 'case', scriptId: 'two' }, { part: 'effect', scriptId: 'loss' }, { part: 'case', scriptId: 'one' }],
}

const bankWith = (packs: ScriptPack[] = [cases]) => scriptBank({ scripts, packs })

/** At the sixth step, with the pack open. */
async function openCases(bank = bankWith()) {
  const pane = await openScripts(bank)
  await pane.press('6')
  await pane.press('担心亏损')
  const shown = () => pane.screen.findAll('[aria-label="担心亏损"] details').map((it) => it.get('summary').text())
  return { ...pane, shown }
}

async function pick(pane: Awaited<ReturnType<typeof openScripts>>, part: string, titles: string[]): Promise<void> {
  await pane.press(`＋ 添加${part}`)
  for (const title of titles) {
    await pane.screen.get(`[aria-label="搜索${part}"]`).setValue(title)
    await pane.press(title)
  }
}

test('a pack stands at its own step, and opened it has its scripts in their parts and order (S6f)', async () => {
  const { screen, press, shown } = await openCases()
  expect(screen.findAll('[aria-label="担心亏损"] h4').map((it) => it.text())).toEqual(['效果', '案例'])
  expect(shown()).toEqual(['担心会亏', '案例：比过几家2 条', '案例：先少后多'])
  await press('5')
  expect(screen.get('[aria-label="成套话术"]').text()).toContain('还没有成套的话术')
  await press('4')
  await press('1')
  expect(screen.find('[aria-label="成套话术"]').exists()).toBe(false)
})

test('its scripts are sent one after another: what was sent is marked, and the next lies open', async () => {
  const { screen, press, shown, arrived } = await openCases()
  await press('发送：担心会亏')
  await press('依次发送 2 条：案例：比过几家')
  expect(arrived).toEqual(['{称呼}您好。', '比过几家再定。', '合适最要紧。'])
  expect(shown()).toEqual(['担心会亏已发', '案例：比过几家已发', '案例：先少后多'])
  expect(screen.get('[aria-label="担心亏损"] details[open]').text()).toContain('先少后多')
  await press('发送：案例：先少后多')
  expect(screen.get('[aria-label="担心亏损"]').text()).toContain('这一套都发给客户了')
})

test('after a change of chat it is gone on with where it was', async () => {
  const bank = bankWith()
  const { screen, press } = await openCases(bank)
  await press('发送：担心会亏')
  screen.unmount()
  expect((await openCases(bank)).shown()).toEqual(['担心会亏已发', '案例：比过几家2 条', '案例：先少后多'])
})

test('what a script in it lacks holds that one back (S1)', async () => {
  const { screen } = await openCases({ ...bankWith(), standing: standingOf({ values: { 称呼: null } }) })
  expect(screen.get('[aria-label="发送：担心会亏"]').attributes()).toHaveProperty('disabled')
  expect(screen.get('[aria-label="依次发送 2 条：案例：比过几家"]').attributes()).not.toHaveProperty('disabled')
})

test('two asks, two plans and a case are refused in plain words, with the third plan they are kept (S6e)', async () => {
  const bank = bankWith()
  const pane = await openScripts(bank)
  await pane.press('5')
  await pane.press('＋ 组一套')
  await pane.press('保存')
  expect(pane.screen.get('form .field-problem').text()).toBe('给这套话术起个名字。')
  await pane.type('名字', '一家三口')
  await pick(pane, '利他小要求', ['列清单', '和家人看'])
  await pick(pane, '方案', ['灵活', '稳健'])
  await pick(pane, '案例', ['一家三口'])
  expect(pane.screen.get('[role="group"][aria-label="方案"]').text()).toContain('要 3 个，现在 2 个')
  await pane.press('保存')
  expect(pane.screen.get('[role="alert"]').text()).toBe('没有保存：方案要正好 3 个，现在 2 个。')
  expect(bank.packs).toEqual([cases])
  await pick(pane, '方案', ['长期'])
  await pane.press('保存')
  expect(bank.packs[0]).toMatchObject({ title: '一家三口', step: 'offer' })
  expect(bank.packs[0]!.items.map(({ part }) => part)).toEqual(['ask', 'ask', 'plan', 'plan', 'case', 'plan'])
  expect(pane.screen.findAll('[aria-label="一家三口"] details')).toHaveLength(6)
})

test('found by initials, put in order and taken out again', async () => {
  const bank = bankWith()
  const pane = await openScripts(bank)
  await pane.press('6')
  await pane.press('＋ 组一套')
  await pane.type('名字', '两个案例')
  await pick(pane, '案例', ['案例：先少后多', '案例：比过几家'])
  await pane.screen.get('[aria-label="搜索案例"]').setValue('dxhk')
  await pane.press('担心会亏')
  await pane.press('上移：案例：比过几家')
  await pane.press('拿掉：担心会亏')
  await pane.press('保存')
  expect(bank.packs[0]!.items).toEqual([{ part: 'case', scriptId: 'two' }, { part: 'case', scriptId: 'one' }])
})

test('what other packs have in this place is offered first, then what is of the step', async () => {
  const { screen, press } = await openScripts(bankWith())
  await press('6')
  await press('＋ 组一套')
  await press('＋ 添加效果')
  const offered = () => screen.findAll('[aria-label^="可以放进"] .title').map((it) => it.text())
  expect(offered().slice(0, 4)).toEqual(['担心会亏', '案例：先少后多', '案例：比过几家', '列清单'])
  await press('选好了')
  await press('＋ 添加案例')
  expect(offered().slice(0, 3)).toEqual(['案例：先少后多', '案例：比过几家', '担心会亏'])
})

test('who looks at another step, or another chat, meanwhile finds his choice again', async () => {
  const pane = await openScripts(bankWith())
  await pane.press('6')
  await pane.press('＋ 组一套')
  await pick(pane, '案例', ['案例：先少后多'])
  await pane.press('1')
  await pane.press('6')
  expect(pane.screen.get('[aria-label="案例里的话术"]').text()).toContain('案例：先少后多')
  pane.screen.unmount()
  const next = await openScripts(bankWith())
  await next.press('6')
  expect(next.screen.get('[aria-label="案例里的话术"]').text()).toContain('案例：先少后多')
  await next.press('取消')
  expect(next.screen.find('form').exists()).toBe(false)
})

test('his own is changed and removed, the bank’s is not', async () => {
  const bank = bankWith([{ ...cases, isOwn: true }])
  const { press, type, screen } = await openCases(bank)
  await press('修改')
  await type('名字', '换了名字')
  await press('保存')
  expect(bank.packs).toMatchObject([{ id: 'cases', title: '换了名字' }])
  await press('删除')
  expect(bank.packs).toEqual([])
  screen.unmount()
  expect((await openCases()).screen.findAll('[aria-label="担心亏损"] .own')).toEqual([])
})

test('a pack that has lost a script of the library says what it lacks', async () => {
  const bank = bankWith()
  bank.scripts = scripts.filter(({ id }) => id !== 'one')
  expect((await openCases(bank)).screen.get('[aria-label="担心亏损"]').text()).toContain('这套里有话术已经撤下：案例要正好 2 个，现在 1 个。')
})

test('with no campaign running nothing urgent is sent, and it is said why (S6g)', async () => {
  const { screen, press, choose } = await openScripts({ ...bankWith(), standing: standingOf({ values: { 称呼: '周姐', 活动: null, 截止日: null, 剩余名额: null } }) })
  await press('7')
  await choose('活动还剩几天')
  const preview = screen.get('section[aria-label="活动还剩几天"]')
  expect(preview.text()).toContain('现在没有进行中、还有名额的活动，不能说限时和名额')
  expect(preview.get('.van-button--primary').attributes()).toHaveProperty('disabled')
})

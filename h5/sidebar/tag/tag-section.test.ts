import { expect, test } from 'vitest'
import type { TagFailure, TagMark } from '#shared/tag/contract'
import { besideWecom } from '../chat/testing/beside-wecom'
import { chatBank, tagsOf, zhouRuonan, type ChatBank } from '../chat/testing/chat-bank'
import { openChat } from '../chat/testing/open-chat'

besideWecom()

const mark = (change: Partial<TagMark> = {}): TagMark => ({ tagId: 'loan', isOn: true, isPending: false, failure: null, ...change })

async function open(change: Partial<ChatBank> = {}) {
  const chat = await openChat(chatBank(change), '', 'customer')
  const section = () => chat.screen.get('[aria-label="标签"]')
  return {
    ...chat,
    section,
    worn: () => section().findAll('[aria-label="已贴的标签"] li').map((it) => it.text()),
    offered: () => section().findAll('.tags button').map((it) => `${it.attributes('aria-pressed') === 'true' ? '✓' : ''}${it.text()}`),
    problems: () => section().findAll('.problems li').map((it) => it.text()),
    tap: (name: string) => chat.press(name, '.tags'),
  }
}
type Chat = Awaited<ReturnType<typeof open>>

const pick = async (change: Partial<ChatBank> = {}): Promise<Chat> => {
  const chat = await open(change)
  await chat.press('贴标签')
  return chat
}

/** An answer that is let go by the test. */
function held() {
  let letGo!: () => void
  const until = new Promise<void>((resolve) => (letGo = resolve))
  return { until, letGo }
}

test('what he bears stands there at once, and the corp’s tags after one tap, a group at a time (S7)', async () => {
  const chat = await open({ tags: tagsOf({ marks: [mark()] }) })
  expect([chat.worn(), chat.offered()]).toEqual([['有房贷'], []])
  await chat.press('贴标签')
  expect(chat.offered()).toEqual(['✓有房贷', '有车贷'])
  await chat.press('家庭')
  expect(chat.offered()).toEqual(['学生'])
})

test('what WeCom says is read quietly behind what we know', async () => {
  const hold = held()
  const chat = await open({ hold: { readTags: hold.until } })
  expect(chat.section().text()).toContain('还没有给这位客户贴标签')
  chat.chat.tags = tagsOf({ marks: [mark()], remark: '周姐' })
  hold.letGo()
  await chat.settle()
  expect(chat.worn()).toEqual(['有房贷'])
  expect(chat.section().text()).toContain('备注周姐')
})

test.each([['房贷'], ['yfd'], ['YOUFANG']])('%s finds a tag, whichever group is open', async (word) => {
  const chat = await pick()
  await chat.press('家庭')
  await chat.type('搜索标签', word)
  expect(chat.offered()).toEqual(['有房贷'])
})

test('what is not found is said', async () => {
  const chat = await pick()
  await chat.type('搜索标签', '高尔夫')
  expect(chat.section().text()).toContain('没有找到“高尔夫”')
})

test('a tap is seen before WeCom has answered', async () => {
  const hold = held()
  const chat = await pick({ hold: { wishTag: hold.until } })
  await chat.tap('有房贷')
  expect(chat.offered()).toEqual(['✓有房贷', '有车贷'])
  expect(chat.worn()).toEqual(['有房贷，正在写入企业微信'])
  hold.letGo()
  await chat.settle()
  expect(chat.worn()).toEqual(['有房贷'])
})

test('of quick taps on one tag one request is under way, and the last wish wins', async () => {
  const hold = held()
  const chat = await pick({ hold: { wishTag: hold.until } })
  for (let taps = 0; taps < 4; taps += 1) await chat.tap('有房贷')
  expect(chat.chat.asked.wishTag).toBe(1)
  expect(chat.offered()[0]).toBe('有房贷')
  hold.letGo()
  await chat.settle()
  expect(chat.chat.asked.wishTag).toBe(2)
  expect(chat.chat.tags.marks).toEqual([mark({ isOn: false })])
  expect(chat.worn()).toEqual([])
})

test('what was read before a tap does not undo it', async () => {
  const hold = held()
  const chat = await pick({ hold: { readTags: hold.until } })
  await chat.tap('有房贷')
  chat.chat.tags = tagsOf()
  hold.letGo()
  await chat.settle()
  expect(chat.worn()).toEqual(['有房贷'])
})

test('the next step follows the tag that was put on, and the one that was taken off (S29)', async () => {
  const loan = { kind: 'product' as const, title: '推荐「家装分期」', reason: '客户有房贷。', productId: 'home-instalment', scriptId: 'home-instalment' }
  const chat = await pick({ stepsOfTag: { loan } })
  const first = () => chat.screen.get('[aria-label="下一步"] li b').text()
  expect(first()).toBe('推荐「青春借记卡」')
  await chat.tap('有房贷')
  expect(first()).toBe('推荐「家装分期」')
  await chat.tap('有房贷')
  expect(first()).toBe('推荐「青春借记卡」')
})

test('what was tagged in WeCom itself changes the next step as well', async () => {
  const loan = { kind: 'product' as const, title: '推荐「家装分期」', reason: '客户有房贷。', productId: 'home-instalment', scriptId: 'home-instalment' }
  const hold = held()
  const chat = await open({ stepsOfTag: { loan }, hold: { readTags: hold.until } })
  chat.chat.tags = tagsOf({ marks: [mark()] })
  hold.letGo()
  await chat.settle()
  expect(chat.screen.get('[aria-label="下一步"] li b').text()).toBe('推荐「家装分期」')
})

test.each<[TagFailure, string, string[]]>([
  ['tooManyTags', '已经满 3000 个', ['知道了']],
  ['noContact', '还不是好友', ['知道了']],
  ['tagGone', '管理员刚把这个标签删掉了', ['更新标签']],
  ['refused', '企业微信没有允许', ['再试', '知道了']],
])('%s puts the tag back and says why, with the way on', async (tagFailure, words, ways) => {
  const chat = await pick({ tagFailure })
  await chat.tap('有房贷')
  expect(chat.worn()).toEqual([])
  expect(chat.problems()).toEqual([expect.stringContaining('「有房贷」还没有贴上')])
  expect(chat.problems()[0]).toContain(words)
  expect(chat.section().findAll('.problems button').map((it) => it.text())).toEqual(ways)
})

test.each<[TagFailure, string]>([['busy', '企业微信正忙'], ['noAnswer', '企业微信没有回应']])('%s leaves the tag wanted, says that it is tried again, and it can be tried now', async (tagFailure, words) => {
  const chat = await pick({ tagFailure })
  await chat.tap('有房贷')
  expect(chat.worn()).toEqual(['有房贷，正在写入企业微信'])
  expect(chat.problems()[0]).toContain(words)
  chat.chat.tagFailure = null
  await chat.press('现在再试')
  expect([chat.worn(), chat.problems()]).toEqual([['有房贷'], []])
})

test('a tag that the corp no longer has goes once the tags are read anew', async () => {
  const chat = await pick({ tagFailure: 'tagGone' })
  await chat.tap('有房贷')
  chat.chat.tags = tagsOf({ groups: tagsOf().groups.slice(1) })
  await chat.press('更新标签')
  expect([chat.offered(), chat.problems()]).toEqual([['学生'], []])
})

test('a refusal that was read is put away, here and on the server', async () => {
  const chat = await pick({ tags: tagsOf({ marks: [mark({ isOn: false, failure: 'noContact' })] }) })
  await chat.press('知道了')
  expect([chat.problems(), chat.worn()]).toEqual([[], []])
  expect(chat.chat.tags.marks).toEqual([mark({ isOn: false })])
})

test('a tap that did not reach us is put back, and can be tried again', async () => {
  const chat = await pick({ refuse: { wishTag: 'INTERNAL_ERROR' } })
  await chat.tap('有房贷')
  expect(chat.worn()).toEqual([])
  expect(chat.problems()[0]).toContain('「有房贷」还没有贴上')
  chat.chat.refuse = {}
  await chat.press('再试')
  expect([chat.worn(), chat.problems()]).toEqual([['有房贷'], []])
})

test('tags that were not read say why, and can be asked for again; what was known stays', async () => {
  const chat = await open({ refuse: { showTags: 'INTERNAL_ERROR' } })
  expect(chat.section().text()).toContain('标签没有读到')
  chat.chat.refuse = { readTags: 'WECOM_UNAVAILABLE' }
  chat.chat.tags = tagsOf({ marks: [mark()] })
  await chat.press('重试', '[aria-label="标签"]')
  expect(chat.section().get('[role="alert"]').text()).toContain('下面是之前的内容')
  expect(chat.worn()).toEqual(['有房贷'])
})

test('a corp without tags says who makes them', async () => {
  const { section, screen } = await open({ tags: tagsOf({ groups: [] }) })
  expect(section().text()).toContain('企业微信里还没有企业标签')
  expect(screen.text()).not.toContain('贴标签')
})

test('a remark and a description are written and read', async () => {
  const chat = await open()
  await chat.press('写备注')
  await chat.type('备注', ' 周姐 ')
  await chat.type('描述', '想提前还贷')
  await chat.press('保存')
  expect(chat.chat.tags).toMatchObject({ remark: '周姐', description: '想提前还贷' })
  expect(chat.section().text()).toContain('备注周姐')
  expect(chat.section().find('form').exists()).toBe(false)
})

test('what was typed stays after a refusal, and in another part of the chat', async () => {
  const chat = await open({ noteFailure: 'noContact' })
  await chat.press('写备注')
  await chat.type('描述', '想提前还贷')
  await chat.press('保存')
  expect(chat.section().get('form [role="alert"]').text()).toContain('没有保存成功')
  await chat.press('活动', '[role="tablist"]')
  await chat.press('客户', '[role="tablist"]')
  expect(chat.field('描述').element.value).toBe('想提前还贷')
  chat.chat.noteFailure = null
  await chat.press('保存')
  expect(chat.section().text()).toContain('描述想提前还贷')
})

test('more than WeCom takes is said under the field, and not sent', async () => {
  const chat = await open()
  await chat.press('写备注')
  await chat.type('备注', '鱼'.repeat(21))
  await chat.press('保存')
  expect(chat.section().text()).toContain('备注最多 20 个字，现在 21 个')
  expect(chat.chat.asked.noteDown).toBeUndefined()
})

test('who may only look sees tags and remark, and can change nothing (S16, K6)', async () => {
  const tags = tagsOf({ marks: [mark(), mark({ tagId: 'car', isOn: false, failure: 'refused' })], remark: '周姐' })
  const chat = await open({ tags, customers: { 'wm-zhou': zhouRuonan({ access: 'readOnly', campaigns: [] }) } })
  expect(chat.worn()).toEqual(['有房贷'])
  expect(chat.section().text()).toContain('备注周姐')
  expect(chat.section().findAll('button')).toEqual([])
})

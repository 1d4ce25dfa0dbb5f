import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openScripts, scriptBank, scriptOf, standingOf, type SaidToWecom } from './testing/script-bank'

enableAutoUnmount(afterEach)
// What a page begins to write is kept for the page after it.
beforeEach(() => window.sessionStorage.clear())

const story = scriptOf('story', '茶园的故事', { messages: ['第一条', '第二条', '第三条', '第四条'] })
const never = new Promise<'ok'>(() => undefined)

const bankOf = () => scriptBank({ scripts: [story, scriptOf('rain', '下雨提醒', { messages: ['带伞。'] })] })

/** Beside the chat, with the story begun and answered like this. */
async function tellStory(said: SaidToWecom, bank = bankOf()) {
  const pane = await openScripts(bank, said)
  await pane.choose('茶园的故事')
  await pane.press('依次发送 4 条')
  return { ...pane, bank }
}

test('all go out in their order, one question after another (S24)', async () => {
  const { arrived, report } = await tellStory([])
  expect(arrived).toEqual(['第一条', '第二条', '第三条', '第四条'])
  expect(report()).toBe('「茶园的故事」已发送')
})

test('the second is not asked about before the first went out', async () => {
  let answer = (_said: 'ok') => undefined as void
  const { arrived, report, settle } = await tellStory([new Promise((resolve) => (answer = resolve)), never])
  expect([arrived, report()]).toEqual([[], '请在弹出的窗口里点“发送”（1/4）'])
  answer('ok')
  await settle()
  expect([arrived, report()]).toEqual([['第一条'], '请在弹出的窗口里点“发送”（2/4）'])
})

test('cancelled at the second, the third and fourth are not sent, and the rest is offered (S24)', async () => {
  const { arrived, report, screen } = await tellStory(['ok', 'cancel'])
  expect(arrived).toEqual(['第一条'])
  expect(report()).toContain('「茶园的故事」发到第 1 条，还有 3 条没有发。')
  expect(screen.get('.report').text()).toContain('继续发送剩下的 3 条')
})

test('the page that WeCom opens anew offers the rest again, and goes on from the first that was not sent', async () => {
  const before = await tellStory(['ok', 'cancel'])
  before.screen.unmount()
  const { press, arrived, report } = await openScripts(before.bank)
  expect(report()).toContain('「茶园的故事」发到第 1 条')
  await press('继续发送剩下的 3 条')
  expect(arrived).toEqual(['第二条', '第三条', '第四条'])
  expect(report()).toBe('「茶园的故事」已发送')
})

test('a page that is destroyed while WeCom still asks loses nothing of what went out', async () => {
  const before = await tellStory(['ok', 'ok', never])
  before.screen.unmount()
  const { press, arrived } = await openScripts(before.bank)
  await press('继续发送剩下的 2 条')
  expect(arrived).toEqual(['第三条', '第四条'])
})

test('cancelled a second time it is offered from there', async () => {
  const before = await tellStory(['ok', 'cancel'])
  before.screen.unmount()
  const { press, report } = await openScripts(before.bank, ['ok', 'cancel'])
  await press('继续发送剩下的 3 条')
  expect(report()).toContain('发到第 2 条，还有 2 条没有发')
})

test('let be, it is over, on the next page too', async () => {
  const { press, report, screen, bank, arrived } = await tellStory(['ok', 'cancel'])
  await press('不再发送')
  expect([report(), arrived]).toEqual(['', ['第一条']])
  screen.unmount()
  expect((await openScripts(bank)).report()).toBe('')
})

test('cancelled at the first, nothing went out, nothing is offered, and its place under the cap is given back (S20)', async () => {
  const { report, arrived, screen, bank } = await tellStory(['cancel'])
  expect([report(), arrived]).toEqual(['已取消，没有发送。', []])
  expect(bank.sendings).toMatchObject([{ sent: 0, isDropped: true }])
  screen.unmount()
  expect((await openScripts(bank)).report()).toBe('')
})

test('while WeCom asks nothing else is begun', async () => {
  const { bank, key, search, screen } = await tellStory([never])
  await search().setValue('下雨')
  await key('ArrowDown')
  await key('Enter')
  expect(bank.sendings).toHaveLength(1)
  expect(screen.get('section[aria-label="下雨提醒"] .van-button--primary').attributes()).toHaveProperty('disabled')
})

test('Enter sends what the arrows have found, and nothing where nothing is chosen', async () => {
  const { key, arrived } = await openScripts(bankOf())
  await key('Enter')
  expect(arrived).toEqual([])
  await key('ArrowDown')
  await key('ArrowDown')
  await key('Enter')
  expect(arrived).toEqual(['带伞。'])
})

test('Enter that ends a word in pinyin sends nothing, nor does it send what lacks something', async () => {
  const bank = { ...bankOf(), standing: standingOf({ values: {} }) }
  bank.scripts.push(scriptOf('concern', '回到顾虑', { messages: ['您说的{核心顾虑}'] }))
  const { key, search, arrived } = await openScripts(bank)
  await key('ArrowDown')
  await search().trigger('keydown', { key: 'Enter', isComposing: true })
  await key('ArrowDown')
  await key('ArrowDown')
  await key('Enter')
  expect([arrived, bank.sendings]).toEqual([[], []])
})

test('the arrows move from row to row and stop at both ends', async () => {
  const { key, screen } = await openScripts(bankOf())
  const chosen = () => screen.get('[aria-selected="true"] .title').text()
  await key('ArrowDown')
  expect(chosen()).toBe('茶园的故事')
  await key('ArrowUp')
  expect(chosen()).toBe('茶园的故事')
  await key('ArrowDown')
  await key('ArrowDown')
  expect(chosen()).toBe('下雨提醒')
})

test('a stroke leads to the search from anywhere but a field, where it is a stroke', async () => {
  const { screen, search, press } = await openScripts(bankOf())
  await screen.get('[aria-label="八步曲"] button').trigger('keydown', { key: '/' })
  expect(document.activeElement).toBe(search().element)
  await press('＋ 新建')
  const title = screen.get<HTMLInputElement>('form[aria-label="新建话术"] input')
  title.element.focus()
  await title.trigger('keydown', { key: '/' })
  expect(document.activeElement).toBe(title.element)
})

test('what he keeps stands among his favourites, the newest first, until he lets it go', async () => {
  const { screen, choose, press, titles, settle } = await openScripts(bankOf())
  const keep = async (title: string) => {
    await choose(title)
    await screen.get(`section[aria-label="${title}"] [aria-pressed]`).trigger('click')
    await settle()
  }
  await keep('下雨提醒')
  await keep('茶园的故事')
  await press('收藏')
  expect(titles()).toEqual(['茶园的故事', '下雨提醒'])
  await keep('茶园的故事')
  expect(titles()).toEqual(['下雨提醒'])
})

test('what he sent last stands first among the recent ones, and what was never sent is not there', async () => {
  const bank = bankOf()
  bank.scripts.push(scriptOf('tea', '喝茶', { messages: ['来喝茶。'] }))
  const { choose, press, titles } = await openScripts(bank)
  await press('最近')
  expect(titles()).toEqual([])
  await press('全部')
  await choose('下雨提醒')
  await press('发送')
  await choose('茶园的故事')
  await press('依次发送 4 条')
  await press('最近')
  expect(titles()).toEqual(['茶园的故事', '下雨提醒'])
})

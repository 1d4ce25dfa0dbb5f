import { expect, test } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { lyricGame } from '../testing/fake-game'
import { until, useLotteryPage, type LotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

const FIELD = '空缺的2个字'

/** A customer before the line, and the bank that asks him. */
async function openGame(): Promise<{ bank: FakeBank; page: LotteryPage }> {
  const bank = new FakeBank({ step: 'joined' })
  Object.assign(bank.campaign, { game: 'lyric', infoFields: [] })
  bank.game = lyricGame
  const page = await open(bank)
  await until(() => page.button('猜这个'))
  return { bank, page }
}

async function guess({ page, bank }: { page: LotteryPage; bank: FakeBank }, text: string) {
  const before = bank.sent('POST', /moves$/).length
  page.type(FIELD, text)
  page.tap('猜这个')
  await until(() => bank.sent('POST', /moves$/).length > before && page.typed(FIELD) !== text)
}

const line = () => document.querySelector('h3')!
const lineText = () => line().textContent!.replace(/\s/g, '')

test('a right guess is explained, names its source, and leads to the draw', async () => {
  const { page, bank } = await openGame()
  expect(page.sees('接上这一句')).toBe(true)
  page.type(FIELD, ' 婵娟 ')
  page.tap('猜这个')
  await until(() => page.sees('猜对啦'))
  expect(lineText()).toBe('但愿人长久，千里共婵娟。')
  expect(page.sees('想念弟弟')).toBe(true)
  expect(page.sees('出处：宋·苏轼《水调歌头》')).toBe(true)
  await until(() => document.activeElement === line())
  page.tap('去抽奖')
  await until(() => page.sees('恭喜您'))
  expect(bank.sent('POST', /draws$/)).toHaveLength(1)
})

test('what is typed stands in the line at once', async () => {
  const { page } = await openGame()
  page.type(FIELD, '月')
  await until(() => lineText() === '但愿人长久，千里共月。')
})

test('the line is read out with its blanks, and the answer is nowhere before it is given', async () => {
  await openGame()
  expect(line().getAttribute('aria-label')).toBe('但愿人长久，千里共（空2个字）。')
  expect(document.documentElement.innerHTML).not.toContain('婵娟')
})

test('a wrong guess costs one try and keeps what was right', async () => {
  const game = await openGame()
  expect(game.page.sees('还可以猜 3 次')).toBe(true)
  await guess(game, '月亮')
  expect(game.page.sees('“月亮”不是这一句，再想想')).toBe(true)
  expect(game.page.sees('还可以猜 2 次')).toBe(true)
  await guess(game, '婵媛')
  expect(game.page.sees('对上了 1 个字，再想想')).toBe(true)
  expect(lineText()).toBe('但愿人长久，千里共婵。')
})

test('after the last try the answer is told, and another line follows and has the focus', async () => {
  const game = await openGame()
  const { page, bank } = game
  for (const text of ['月亮', '明月', '团圆']) await guess(game, text)
  expect(page.sees('这一句不好猜，换一句再来')).toBe(true)
  expect(lineText()).toBe('但愿人长久，千里共婵娟。')
  expect(page.button('去抽奖')).toBeUndefined()
  bank.game = { ...lyricGame, id: 'game-2', lyric: { ...lyricGame.lyric!, before: '海上生明月，天涯共' } }
  page.tap('换一句')
  await until(() => document.activeElement?.textContent?.includes('海上生明月'))
  await guess(game, '婵娟')
  expect(page.button('去抽奖')).toBeDefined()
})

test.each(['', '  ', '，。！'])('"%s" is no guess and costs nothing', async (text) => {
  const { page, bank } = await openGame()
  page.type(FIELD, text)
  page.tap('猜这个')
  expect(bank.sent('POST', /moves$/)).toHaveLength(0)
})

test.each([{ isComposing: true }, { keyCode: 229 }])('Enter that ends a word of the input method sends nothing: %j', async (how) => {
  const { page } = await openGame()
  const press = (init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init })
    page.field(FIELD).dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(press(how)).toBe(true)
  expect(press({})).toBe(false)
})

test('a guess that got lost is sent again as it was', async () => {
  const { page, bank } = await openGame()
  let isLost = false
  bank.interrupt = ({ path }, answer) => {
    if (!path.endsWith('/moves') || isLost) return undefined
    isLost = true
    answer()
    throw new Error('connection reset')
  }
  page.type(FIELD, '婵娟')
  page.tap('猜这个')
  await until(() => page.sees('网络不太稳定'))
  expect(page.button('猜这个')).toBeUndefined()
  page.type(FIELD, '月亮')
  page.tap('重新提交')
  await until(() => page.sees('猜对啦'))
})

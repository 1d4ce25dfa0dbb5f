import { expect, test, vi } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { diceGame, lyricGame, quizGame } from '../testing/fake-game'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

const games = { dice: diceGame, quiz: quizGame, lyric: lyricGame }

function bankWithGame(kind: keyof typeof games, step: 'opened' | 'joined' = 'joined'): FakeBank {
  const bank = new FakeBank({ step })
  Object.assign(bank.campaign, { game: kind, infoFields: [] })
  bank.game = { ...games[kind] }
  return bank
}

/** The first answers of one kind do not arrive; what was asked is carried out. */
function loseAnswers(bank: FakeBank, pathEnd: string, count = 1) {
  let left = count
  bank.interrupt = ({ path }, answer) => {
    if (!path.endsWith(pathEnd) || left-- <= 0) return undefined
    answer()
    throw new Error('connection reset')
  }
}

test('joining leads to the dice, the throw to the draw: three taps (C9)', async () => {
  const bank = bankWithGame('dice', 'opened')
  const page = await open(bank)
  expect(page.sees('先玩一局小游戏')).toBe(true)
  page.tap('立即抽奖')
  await until(() => page.button('掷骰子'))
  expect(page.button('立即抽奖')).toBeUndefined()
  page.tap('掷骰子')
  await until(() => page.sees('您掷出了 3 和 4，共 7 点'))
  expect(bank.sent('POST', /draws$/)).toHaveLength(0)
  page.tap('去抽奖')
  await until(() => page.sees('恭喜您'))
  expect(bank.sent('POST', /draws$/)).toHaveLength(1)
})

test('however often the dice are tapped, they are thrown once', async () => {
  const bank = bankWithGame('dice')
  const page = await open(bank)
  await until(() => page.button('掷骰子'))
  for (let taps = 0; taps < 4; taps += 1) page.tap('掷骰子')
  await until(() => page.button('去抽奖'))
  expect(bank.sent('POST', /moves$/)).toHaveLength(1)
})

test('a throw while the game is still being fetched is made as soon as it is there', async () => {
  const bank = bankWithGame('dice')
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const { transport } = bank
  const slowStart: typeof transport = async (request) => {
    if (request.path.endsWith('/games')) await held
    return transport(request)
  }
  const page = await open(Object.assign(bank, { transport: slowStart }))
  await until(() => page.button('掷骰子'))
  page.tap('掷骰子')
  page.tap('掷骰子')
  letGo()
  await until(() => page.sees('您掷出了 3 和 4，共 7 点'))
  expect(bank.sent('POST', /moves$/)).toHaveLength(1)
})

test('while the dice are still rolling a tap does nothing', async () => {
  const bank = bankWithGame('dice')
  const page = await open(bank)
  let rest = () => {}
  let rolling = 0
  const finished = new Promise<void>((resolve) => (rest = resolve))
  Element.prototype.animate = () => ((rolling += 1), { finished } as unknown as Animation)
  await until(() => page.button('掷骰子'))
  page.tap('掷骰子')
  await until(() => rolling === 2)
  page.tap('掷骰子')
  expect(page.sees('骰子在转')).toBe(true)
  rest()
  await until(() => page.button('去抽奖'))
  expect(bank.sent('POST', /moves$/)).toHaveLength(1)
})

test('an owner who has asked for less motion sees the throw at once', async () => {
  const durations: unknown[] = []
  const page = await open(bankWithGame('dice'))
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList)
  Element.prototype.animate = (_, timing) => {
    durations.push((timing as KeyframeAnimationOptions).duration)
    return { finished: Promise.resolve() } as unknown as Animation
  }
  await until(() => page.button('掷骰子'))
  page.tap('掷骰子')
  await until(() => page.button('去抽奖'))
  expect(durations).toEqual([1, 1])
})

test('a right answer is explained and leads to the draw', async () => {
  const page = await open(bankWithGame('quiz'))
  await until(() => page.button('50万元'))
  page.tap('50万元')
  await until(() => page.sees('答对啦'))
  expect(page.sees('由存款保险全额保障')).toBe(true)
  expect(page.sees('出处：《存款保险条例》')).toBe(true)
  expect(page.button('50万元')!.textContent).toContain('正确答案')
  page.tap('去抽奖')
  await until(() => page.sees('恭喜您'))
})

test('a wrong answer is explained and costs nothing: another question follows, and has the focus', async () => {
  const bank = bankWithGame('quiz')
  const page = await open(bank)
  await until(() => page.button('5万元'))
  page.tap('100万元')
  await until(() => page.sees('差一点，再答一题就好'))
  expect(page.button('100万元')!.textContent).toContain('您选的')
  expect(page.button('50万元')!.textContent).toContain('正确答案')
  expect(page.button('去抽奖')).toBeUndefined()
  page.tap('不限')
  expect(bank.sent('POST', /moves$/)).toHaveLength(1)
  bank.game = { ...bank.game, id: 'game-2', state: 'open', answer: null, question: { ...quizGame.question!, text: '信用卡账单最晚哪天还？' } }
  page.tap('再答一题')
  await until(() => document.activeElement?.textContent === '信用卡账单最晚哪天还？')
  page.tap('50万元')
  await until(() => page.button('去抽奖'))
})

test('a game that was won before a reload leads to the wheel', async () => {
  const bank = bankWithGame('dice')
  bank.participation.hasWonGame = true
  const page = await open(bank)
  await until(() => bank.requests.length > 0)
  expect(page.button('立即抽奖')).toBeDefined()
  page.tap('立即抽奖')
  await until(() => page.sees('恭喜您'))
  expect(bank.sent('POST', /games$/)).toHaveLength(0)
})

test('a game that does not load says so, and can be tried again', async () => {
  const bank = bankWithGame('quiz')
  bank.interrupt = ({ path }) => (path.endsWith('/games') ? { status: 500, body: { code: 'INTERNAL_ERROR' } } : undefined)
  const page = await open(bank)
  await until(() => page.sees('系统开小差了'))
  bank.interrupt = () => undefined
  page.tap('重试')
  await until(() => page.button('50万元'))
  expect(page.sees('系统开小差了')).toBe(false)
})

test('an answer that got lost is sent again as it was, and cannot be changed meanwhile', async () => {
  const bank = bankWithGame('quiz')
  const options: unknown[] = []
  loseAnswers(bank, '/moves')
  const { transport } = bank
  Object.assign(bank, { transport: (request: Parameters<typeof transport>[0]) => (request.path.endsWith('/moves') && options.push(request.body), transport(request)) })
  const page = await open(bank)
  await until(() => page.button('50万元'))
  page.tap('50万元')
  await until(() => page.sees('网络不太稳定'))
  page.tap('100万元')
  page.tap('重新提交')
  await until(() => page.button('去抽奖'))
  expect(options).toEqual([{ move: 'answer', option: 1 }, { move: 'answer', option: 1 }])
})

test('a game that another tab has ended goes on where that one left it', async () => {
  const bank = bankWithGame('dice')
  bank.interrupt = ({ path }) => {
    if (!path.endsWith('/moves')) return undefined
    Object.assign(bank.game, { state: 'won', dice: [6, 1] })
    return { status: 409, body: { code: 'GAME_OVER' } }
  }
  const page = await open(bank)
  await until(() => page.button('掷骰子'))
  page.tap('掷骰子')
  await until(() => page.sees('您掷出了 6 和 1，共 7 点'))
})

test('a draw that the bank refuses for want of a game leads back to a fresh one', async () => {
  const bank = bankWithGame('dice')
  const page = await open(bank)
  await until(() => page.button('掷骰子'))
  page.tap('掷骰子')
  await until(() => page.button('去抽奖'))
  // Used up by another device meanwhile.
  bank.participation.hasWonGame = false
  bank.game = { ...bank.game, id: 'game-2', state: 'open', dice: null }
  bank.interrupt = ({ path }) => (path.endsWith('/games') ? (new Promise(() => {}) as never) : undefined)
  page.tap('去抽奖')
  // Nothing of the old one shows while the new one is on its way.
  await until(() => page.button('掷骰子'))
  expect(page.sees('您掷出了')).toBe(false)
})

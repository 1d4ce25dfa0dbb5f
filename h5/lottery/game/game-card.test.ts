import { expect, test } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

function bankWithGame(kind: 'dice' | 'quiz'): FakeBank {
  const bank = new FakeBank({ step: 'joined' })
  Object.assign(bank.campaign, { game: kind, infoFields: [] })
  const question = kind === 'quiz' ? { text: '存款保险最高全额保障多少？', options: ['5万元', '50万元'] } : null
  bank.game = { ...bank.game, kind, question }
  return bank
}

test('the dice are thrown before the draw, and the throw is the bank’s (C9)', async () => {
  const bank = bankWithGame('dice')
  const page = await open(bank)
  await until(() => page.button('掷骰子'))
  expect(page.button('立即抽奖')).toBeUndefined()
  page.tap('掷骰子')
  await until(() => page.sees('您掷出了 3 和 4，共 7 点'))
  expect(bank.sent('POST', /draws$/)).toHaveLength(0)
  page.tap('去抽奖')
  await until(() => page.button('立即抽奖'))
  page.tap('立即抽奖')
  await until(() => page.sees('恭喜您'))
})

test('a wrong answer is explained and costs nothing: another question follows', async () => {
  const bank = bankWithGame('quiz')
  const page = await open(bank)
  await until(() => page.button('5万元'))
  page.tap('5万元')
  await until(() => page.sees('这次没答对'))
  expect(page.sees('由存款保险全额保障')).toBe(true)
  expect(page.button('去抽奖')).toBeUndefined()
  bank.game = { ...bank.game, state: 'open', answer: null }
  page.tap('再答一题')
  await until(() => page.button('50万元') && !page.sees('这次没答对'))
  page.tap('50万元')
  await until(() => page.button('去抽奖'))
})

test('a game that was won before a reload leads to the wheel', async () => {
  const bank = bankWithGame('dice')
  bank.participation.hasWonGame = true
  const page = await open(bank)
  await until(() => page.button('立即抽奖'))
})

test('a game that does not load says so, and can be tried again', async () => {
  const bank = bankWithGame('dice')
  bank.interrupt = ({ path }) => (path.endsWith('/games') ? { status: 500, body: { code: 'INTERNAL_ERROR' } } : undefined)
  const page = await open(bank)
  await until(() => page.sees('系统开小差了'))
  bank.interrupt = () => undefined
  page.tap('重试')
  await until(() => !page.sees('系统开小差了'))
})

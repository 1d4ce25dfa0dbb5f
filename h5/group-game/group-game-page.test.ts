import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { ApiError } from '#shared/api/api-error'
import type { GroupGamePlay, GroupGameTask, GroupGameView, OwnPlay } from '#shared/group-game/contract'
import type { StreamListener } from '#shared/group-game/follow-live'
import type { AnswerRefusal } from '#shared/group-game/refusal'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import GroupGamePage from './GroupGamePage.vue'
import { gameIdIn } from './game-address'
import type { Move } from './use-live-play'

enableAutoUnmount(afterEach)

const NOW = '2026-03-03T20:00:10+08:00'
const question: GroupGameTask = { question: { text: '下面哪一项受存款保险保障？', options: ['银行理财产品', '定期存款'] }, lyric: null, dice: null }
const riddle: GroupGameTask = { question: null, lyric: { before: '床前', after: '光', missing: 2, hint: '夜里', tries: 3 }, dice: null }
const dice: GroupGameTask = { question: null, lyric: null, dice: { dice: 2, target: 10 } }

const roundOf = (task: GroupGameTask | null, change = {}) => ({
  number: 1, opensAt: '2026-03-03T20:00:05+08:00', closesAt: '2026-03-03T20:01:05+08:00', isPaused: false, task, ...change,
})

const game = (change: Partial<GroupGameView> = {}): GroupGameView => ({
  id: 'friday', kind: 'quiz', groupName: '西湖邻里福利群', state: 'running', startsAt: '2026-03-03T20:00:00+08:00',
  rewards: [1000, 800, 700, 600, 500].map(toFen), slotsLeft: 5, rounds: 3, round: roundOf(question), lastRound: null, joined: 12, answered: 3,
  winners: [], end: null, now: NOW, ...change,
})
const own = (change: Partial<OwnPlay> = {}): OwnPlay => ({ refusal: null, isJoined: true, answer: null, win: null, ...change })
const answerOf = (change: Partial<NonNullable<OwnPlay['answer']>>): OwnPlay['answer'] => ({
  round: 1, isRight: false, isFinal: true, option: null, dice: null, known: null, triesLeft: null, ...change,
})
const win = { rank: 2, amount: toFen(800), payableOn: '2026-03-10' as CalendarDay, isProvisional: false }

interface Bank {
  play: GroupGamePlay
  /** What it becomes with an answer. */
  next?: OwnPlay
  refusal?: AnswerRefusal
  isDown?: boolean
}

/** A phone at the game: the bank in memory, a line that says what a test says, a clock that a test moves. */
async function open(bank: Bank) {
  const moves: Move[] = []
  let listener: StreamListener | null = null
  let tick = () => {}
  let time = Date.parse(NOW)
  const reply = async () => {
    if (bank.isDown) throw new ApiError('NETWORK_ERROR')
    return bank.play
  }
  const client = {
    groupGame: {
      joinGroupGame: reply,
      answerGroupGame: async ({ body }: { body: Move }) => {
        moves.push(body)
        await reply()
        bank.play = { ...bank.play, own: bank.next ?? bank.play.own }
        return { ...bank.play, outcome: bank.refusal ? 'refused' : 'wrong', refusal: bank.refusal ?? null }
      },
    },
  }
  const surroundings = {
    client: client as never, now: () => time, wait: (_: number, then: () => void) => ((tick = then), () => {}),
    openStream: (_path: string, _names: readonly string[], it: StreamListener) => ((listener = it), it.onOpen(), () => {}),
  }
  const screen = mount(GroupGamePage, { props: { surroundings, gameId: 'friday' }, attachTo: document.body })
  await flushPromises()
  const press = async (name: string) => {
    await screen.findAll('button').find((it) => it.text().startsWith(name))!.trigger('click')
    await flushPromises()
  }
  const hear = async (play: Partial<GroupGamePlay>) => {
    for (const [name, part] of Object.entries({ ...bank.play, ...play })) listener!.onEvent(name, JSON.stringify(part))
    await flushPromises()
  }
  const later = async (ms: number) => {
    time += ms
    tick()
    await flushPromises()
  }
  return { screen, press, hear, later, moves, bank, line: () => listener!, title: () => screen.get('#stage-title').text() }
}

test('before the time he is in, sees when it begins, what there is to win, and the minutes run', async () => {
  const { screen, later, title } = await open({ play: { game: game({ state: 'announced', startsAt: '2026-03-03T20:12:15+08:00', round: null }), own: own() } })
  expect(title()).toBe('3月3日 20:12 开始')
  for (const words of ['西湖邻里福利群', '5 个名额，5–10 元红包', '12 人进场', '您已经进场', '每题只能答一次，答对就中', '第 1 名10 元']) expect(screen.text()).toContain(words)
  expect(screen.get('[role="timer"]').text()).toBe('12 分 05 秒')
  await later(6_000)
  expect(screen.get('[role="timer"]').text()).toBe('11 分 59 秒')
})

test('a phone whose clock is wrong counts down rightly', async () => {
  const { screen } = await open({ play: { game: game({ state: 'announced', startsAt: '2026-03-03T21:00:20+08:00', round: null, now: '2026-03-03T21:00:00+08:00' }), own: own() } })
  expect(screen.get('[role="timer"]').text()).toBe('20 秒')
})

test('a question is answered with one tap, once; that it was wrong is said, and the next is waited for', async () => {
  const { screen, press, moves, title } = await open({ play: { game: game(), own: own() }, next: own({ answer: answerOf({ option: 0 }) }) })
  expect(screen.get('[role="timer"]').text()).toBe('55 秒')
  await press('银行理财产品')
  await press('定期存款')
  expect(moves).toEqual([{ move: 'answer', round: 1, option: 0 }])
  expect(title()).toBe('这一轮没中，别急')
  expect(screen.get('.is-wrong').text()).toBe('银行理财产品✗ 没答对')
  expect(screen.text()).toContain('下一轮还有机会，请留在这里')
  expect(screen.get('[role="timer"]').text()).toBe('本轮还剩 55 秒')
})

test('who is right first has his slot: how much, and when it comes', async () => {
  const { screen, press, title } = await open({ play: { game: game(), own: own() }, next: own({ answer: answerOf({ option: 1, isRight: true }), win }) })
  await press('定期存款')
  expect(title()).toBe('恭喜，第 2 名！')
  expect(screen.get('.win').text()).toBe('8 元红包3月10日前到账，到微信零钱打开抽奖页，点“我的”就能看到')
  expect(screen.get('.win a').attributes('href')).toBe('/lottery/')
})

test('a day that is not certain yet is said to be about then', async () => {
  const { screen } = await open({ play: { game: game(), own: own({ win: { ...win, isProvisional: true } }) } })
  expect(screen.get('.win').text()).toContain('约3月10日前到账')
})

test('right, and the slots are gone: it is said kindly, with who was first', async () => {
  const winners = [{ rank: 1, maskedName: '陈**', amount: toFen(1000) }, { rank: 2, maskedName: null, amount: toFen(800) }]
  const { screen, title } = await open({ play: { game: game({ slotsLeft: 0, winners }), own: own({ answer: answerOf({ isRight: true, option: 1 }) }) } })
  expect(title()).toBe('名额被抢完了')
  expect(screen.findAll('.winners li').map((it) => it.text())).toEqual(['第 1 名陈**10 元', '第 2 名一位群友8 元'])
})

test('a line is guessed as often as it may be; characters that were right stay', async () => {
  const guessed = own({ answer: answerOf({ isFinal: false, known: ['明', null], triesLeft: 2 }) })
  const { screen, moves } = await open({ play: { game: game({ kind: 'lyric', round: roundOf(riddle) }), own: own() }, next: guessed })
  await screen.get('input').setValue(' 明日 ')
  await screen.get('form').trigger('submit')
  await flushPromises()
  expect(moves).toEqual([{ move: 'guess', round: 1, text: '明日' }])
  expect(screen.get('h3').attributes('aria-label')).toBe('床前明空光')
  expect(screen.text()).toContain('对上了 1 个字')
  expect(screen.text()).toContain('还可以猜 2 次')
  await screen.get('input').setValue('，。')
  await screen.get('form').trigger('submit')
  expect(moves).toHaveLength(1)
})

test('dice are thrown once, and what they show is said', async () => {
  const { screen, press, moves } = await open({
    play: { game: game({ kind: 'dice', round: roundOf(dice) }), own: own() }, next: own({ answer: answerOf({ dice: [3, 4] }) }),
  })
  expect(screen.text()).toContain('2 颗骰子合计 10 点及以上就中')
  await press('掷骰子')
  expect(moves).toEqual([{ move: 'throw', round: 1 }])
  expect(screen.findAll('button')).toEqual([])
  expect(screen.get('#stage-title').text()).toBe('骰子在转…')
})

test('between rounds the answer of the last one is told, with where it stands', async () => {
  const lastRound = { number: 1, asked: '下面哪一项受存款保险保障？', answer: { text: '定期存款', explanation: '存款受保障。', source: '《存款保险条例》' } }
  const { screen, hear, title } = await open({ play: { game: game(), own: own() } })
  await hear({ game: game({ round: roundOf(null, { number: 2, opensAt: '2026-03-03T20:01:13+08:00' }), lastRound, now: '2026-03-03T20:01:06+08:00' }) })
  expect(title()).toBe('第 2 轮马上开始')
  for (const words of ['第 1 轮答案', '定期存款', '存款受保障。', '《存款保险条例》']) expect(screen.text()).toContain(words)
  expect(screen.text()).not.toContain('跳过')
})

test('a skipped round, a pause, and going on are seen at once', async () => {
  const { screen, hear, title } = await open({ play: { game: game(), own: own() } })
  await hear({ game: game({ round: roundOf(question, { isPaused: true }) }) })
  expect(title()).toBe('客户经理暂停了一下')
  expect(screen.findAll('.options button').every((it) => it.attributes('aria-disabled') === 'true')).toBe(true)
  await hear({ game: game({ round: roundOf(null, { number: 2, opensAt: '2026-03-03T20:00:30+08:00', closesAt: '2026-03-03T20:01:30+08:00' }) }) })
  expect(screen.text()).toContain('客户经理跳过了第 1 轮')
})

test('when the time is up nothing can be tapped any more', async () => {
  const { press, later, moves, title } = await open({ play: { game: game(), own: own() } })
  await later(56_000)
  expect(title()).toBe('时间到')
  await press('定期存款')
  expect(moves).toEqual([])
})

test.each([
  ['notMember', '您还不在这个群里', '请先请客户经理邀请您进群'],
  ['notCustomer', '本场面向本行客户', '请联系客户经理开户'],
  ['staff', '欢迎围观', '不参与奖励'],
] as const)('who may not play (%s) is told why and what to do, and sees nothing of what is asked', async (refusal, name, what) => {
  const { screen, title } = await open({ play: { game: game({ round: null }), own: own({ refusal, isJoined: false }) } })
  expect(title()).toBe(name)
  expect(screen.text()).toContain(what)
  expect(screen.findAll('button')).toEqual([])
})

test('an answer that the bank did not take says why', async () => {
  const { screen, press } = await open({ play: { game: game(), own: own() }, refusal: 'notOpen' })
  await press('定期存款')
  expect(screen.get('[role="alert"]').text()).toContain('这一轮已经结束')
})

test('an answer that did not get through is sent again by one tap, the same one', async () => {
  const { screen, press, moves, bank } = await open({ play: { game: game(), own: own() }, next: own({ answer: answerOf({ option: 1 }) }) })
  bank.isDown = true
  await press('定期存款')
  expect(screen.get('[role="alert"]').text()).toContain('网络不太稳定')
  expect(screen.get('.is-chosen').text()).toBe('定期存款还没提交')
  bank.isDown = false
  await press('重新提交')
  expect(moves).toEqual([1, 2].map(() => ({ move: 'answer', round: 1, option: 1 })))
  expect(screen.find('[role="alert"]').exists()).toBe(false)
})

test('what did not get through goes out by itself once the line is back, the same one, and only once', async () => {
  const { screen, press, moves, bank, line, title } = await open({ play: { game: game(), own: own() }, next: own({ answer: answerOf({ option: 1, isRight: true }), win }) })
  bank.isDown = true
  line().onBreak(false)
  await press('定期存款')
  bank.isDown = false
  line().onOpen()
  await flushPromises()
  expect([title(), screen.find('[role="alert"]').exists()]).toEqual(['恭喜，第 2 名！', false])
  line().onOpen()
  await flushPromises()
  expect(moves).toEqual([1, 2].map(() => ({ move: 'answer', round: 1, option: 1 })))
})

test('a broken line is said, and gone once it is back', async () => {
  const { screen, line } = await open({ play: { game: game(), own: own() } })
  line().onBreak(false)
  await flushPromises()
  expect(screen.text()).toContain('正在重新连接')
  line().onOpen()
  await flushPromises()
  expect(screen.text()).not.toContain('正在重新连接')
})

test('an answer that the bank has taken is not taken back by what was said before it', async () => {
  const { press, hear, title } = await open({ play: { game: game(), own: own() }, next: own({ answer: answerOf({ option: 0 }) }) })
  await press('银行理财产品')
  await hear({ own: own() })
  expect(title()).toBe('这一轮没中，别急')
})

test.each([
  ['slots', '名额已满，本场结束', '没抢到也别急'],
  ['manager', '本场提前结束', '感谢参与'],
  ['cancelled', '本场取消了', '新的时间会在群里通知'],
] as const)('a game that has ended (%s) says so, and what comes next', async (end, name, what) => {
  const { screen, title } = await open({ play: { game: game({ state: 'ended', end, round: null }), own: own() } })
  expect(title()).toBe(name)
  expect(screen.text()).toContain(what)
})

test('a page that does not open can be asked for again', async () => {
  const { screen, press, bank, title } = await open({ play: { game: game(), own: own() }, isDown: true })
  expect(screen.get('[role="alert"]').text()).toContain('网络不太稳定')
  bank.isDown = false
  await press('重新加载')
  expect(title()).toBe('第 1 轮，共 3 轮')
})

test.each([['/group-game/friday-quiz', 'friday-quiz'], ['/group-game/friday-quiz/', 'friday-quiz'], ['/group-game/', ''], ['/group-game/Fri%20day', '']])('%s is the game "%s"', (pathname, id) => {
  expect(gameIdIn(pathname)).toBe(id)
})

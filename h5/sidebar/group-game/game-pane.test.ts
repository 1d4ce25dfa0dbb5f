import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { defineComponent } from 'vue'
import { ApiError } from '#shared/api/api-error'
import type { ChatMessage } from '#shared/chat/message'
import type { GroupGameDesk, GroupGameView, ListedGame } from '#shared/group-game/contract'
import type { StreamListener } from '#shared/group-game/follow-live'
import type { SteerRefusal } from '#shared/group-game/refusal'
import type { BankQuestion } from '#shared/question-bank/contract'
import { toFen } from '#shared/money/fen'
import { WecomError } from '../../wecom/wecom-error'
import { usePlaceStore } from '../chat/place-store'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import GamePane from './GamePane.vue'
import type { GamesOfGroup, NewGame } from './group-game-store'

enableAutoUnmount(afterEach)

const rewards = [1000, 800, 700, 600, 500].map(toFen)
const budget = { month: '2026-02', budget: toFen(45_000), left: toFen(41_400), reserved: toFen(0), paid: toFen(3600), released: toFen(0) }
const listed: ListedGame = {
  id: 'friday', kind: 'quiz', state: 'planned', end: null, startsAt: '2026-02-27T10:20:00+08:00', announceAt: '2026-02-27T09:50:00+08:00', announcedAt: null, rewards, winners: 0,
}
const announcement: ChatMessage[] = [{ kind: 'text', text: '大家好！今晚玩一场答题。' }]
const card: ChatMessage = { kind: 'link', title: '群游戏：答题', description: '先到先得', url: 'https://koi.example/group-game/friday', imageUrl: null }
const round = { number: 1, opensAt: '2026-02-27T10:00:08+08:00', closesAt: '2026-02-27T10:01:08+08:00', isPaused: false, task: null }

const game = (change: Partial<GroupGameView> = {}): GroupGameView => ({
  id: 'friday', kind: 'quiz', groupName: '西湖邻里福利群', state: 'planned', startsAt: listed.startsAt, rewards, slotsLeft: 5, rounds: 3, round: null,
  lastRound: null, joined: 0, answered: 0, winners: [], end: null, now: '2026-02-27T10:00:00+08:00', ...change,
})
const deskOf = (change: Partial<GroupGameDesk> = {}): GroupGameDesk => ({
  game: game(), chatId: 'wr-neighbours', announceAt: listed.announceAt, announcedAt: null, launchedAt: null, endedAt: null, members: 128, right: 0, wrong: 0,
  winners: [], log: [], announcement, card, winnerMessage: null, ...change,
})
const running = deskOf({
  game: game({ state: 'running', joined: 40, answered: 12, round: { ...round, opensAt: '2026-02-27T09:59:58+08:00', task: { question: { text: '存款保险保什么？', options: ['存款', '股票'] }, lyric: null, dice: null } } }),
  right: 4, wrong: 8, announcement: [],
})

/** Its time has come. */
const onTime = deskOf({ game: game({ startsAt: '2026-02-27T10:00:00+08:00' }) })

interface Bank {
  games: GamesOfGroup
  desk: GroupGameDesk
  refusal?: SteerRefusal
  isDown?: boolean
  /** Somebody else owns the chat. */
  isAssisted?: boolean
  wecomFails?: WecomError
}

/** The manager's sidebar in the group's chat: the bank in memory, WeCom as a test has it, and a line that says what a test says. */
async function open(bank: Bank) {
  const asked: string[] = []
  const planned: NewGame[] = []
  const sent: ChatMessage[] = []
  let listener: StreamListener | null = null
  const answer = (name: string) => async () => {
    if (bank.isDown) throw new ApiError('NETWORK_ERROR')
    asked.push(name)
    return { outcome: bank.refusal ? ('refused' as const) : ('done' as const), refusal: bank.refusal ?? null, desk: bank.desk }
  }
  const quiz = (id: string, text: string): BankQuestion => ({
    id, words: { kind: 'quiz', text, options: ['绿茶', '红茶'], right: 0, explanation: '', source: '' }, state: 'approved', version: 1, author: null, reason: null, decidedBy: null, decidedAt: null, isOwnWork: false,
  })
  const questionBank: DeskClient['questionBank'] = { listBankQuestions: async () => ({ questions: [quiz('tea', '西湖龙井属于哪一类茶？'), quiz('cost', '复利是什么？')] }) }
  const groupGame: DeskClient['groupGame'] = {
    listGroupGames: async () => bank.games,
    showGroupGameDesk: async () => bank.desk,
    planGroupGame: async ({ body }) => (planned.push(body), { outcome: 'planned', refusal: null }),
    announceGroupGame: answer('announce'),
    launchGroupGame: answer('launch'),
    steerGroupGame: async ({ body }) => answer(`${body.action} ${body.round}`)(),
  }
  const wecom = {
    chatContext: async () => ({ kind: 'group' as const, chatId: 'wr-neighbours', canSend: true }),
    sendInOrder: async (messages: readonly ChatMessage[]) => {
      if (bank.wecomFails) return { sent: 0, stoppedBy: bank.wecomFails }
      sent.push(...messages)
      return { sent: messages.length, stoppedBy: null }
    },
  }
  const live = { openStream: (_: string, __: unknown, it: StreamListener) => ((listener = it), it.onOpen(), () => {}), wait: () => () => {} }
  const besideChat = defineComponent({
    components: { GamePane },
    setup: () => {
      const place = usePlaceStore()
      place.find()
      return { place, isAssisted: bank.isAssisted }
    },
    template: '<GamePane v-if="place.context" :is-assisted="isAssisted" />',
  })
  const desk = await openDesk(besideChat, { groupGame, questionBank }, wecom, live)
  const hear = async (state: GroupGameDesk) => {
    listener!.onEvent('desk', JSON.stringify(state))
    await flushPromises()
  }
  const openGame = async (state: GroupGameDesk) => {
    bank.desk = state
    await desk.press('打开：2月27日 10:20 答题')
    await hear(state)
  }
  return { ...desk, bank, asked, planned, sent, hear, openGame, line: () => listener! }
}

const owned = (games: ListedGame[] = [listed]): GamesOfGroup => ({ isOwner: true, budget, games })
const begin = (change: Partial<Bank> = {}) => open({ games: owned(), desk: deskOf(), ...change })

test('a group’s games stand with when, what, and what is left of the month’s budget (G16)', async () => {
  const { screen } = await begin({ games: owned([listed, { ...listed, id: 'old', state: 'ended', end: 'slots', winners: 5 }]) })
  expect(screen.text()).toContain('本月游戏预算还剩 414 元，共 450 元')
  expect(screen.findAll('[aria-label="游戏"] li').map((it) => it.text())).toEqual([
    '2月27日 10:20 答题打开待预告 5 个名额：10、8、7、6、5 元', '2月27日 10:20 答题打开名额发完，5 人中奖 5 个名额：10、8、7、6、5 元',
  ])
})

test('who does not own the group sees them, and runs none', async () => {
  const { screen } = await begin({ games: { ...owned(), isOwner: false } })
  expect(screen.text()).toContain('只有群主可以安排和发起游戏')
  expect(screen.text()).not.toContain('预算')
  expect(screen.findAll('button')).toEqual([])
})

test('in a group that somebody else owns it says what can be played there, and where to play for rewards (G1)', async () => {
  const { screen } = await begin({ games: { ...owned([]), isOwner: false }, isAssisted: true })
  expect(screen.text()).toContain('这个群不是我行的，这里不发有奖游戏')
  expect(screen.text()).toContain('用文字出一道小题')
  expect(screen.text()).not.toContain('群主安排了游戏')
})

test('a game is planned with five slots in yuan; what is wrong is said at its field (G14, G15)', async () => {
  const { screen, press, type, planned } = await begin()
  await press('安排一场')
  await screen.get('[aria-label="第 1 名的红包"]').setValue('12')
  await press('保存')
  expect(screen.get('form').text()).toContain('请选择开始时间')
  expect(screen.get('form').text()).toContain('每个名额的红包在 5 到 10 元之间')
  await screen.get('[aria-label="第 1 名的红包"]').setValue('９.５')
  await type('开始时间', '2026-03-03T20:00')
  await press('保存')
  expect(planned).toEqual([{
    kind: 'quiz', startsAt: '2026-03-03T20:00:00+08:00', rewards: [950, 800, 700, 600, 500], rounds: 5, roundSeconds: 60, leadMinutes: 30,
  }])
  await press('‹ 所有游戏')
  expect(screen.find('form').exists()).toBe(false)
  expect(screen.text()).toContain('安排一场')
})

test('the announcement goes into this chat, and is marked only once WeCom has confirmed it (S11)', async () => {
  const { bank, screen, press, openGame, asked, sent } = await begin({ wecomFails: new WecomError('cancelled') })
  await openGame(deskOf())
  await press('发预告')
  expect([asked, sent]).toEqual([[], []])
  expect(screen.get('[role="alert"]').text()).toContain('没有发出去')
  delete bank.wecomFails
  bank.desk = deskOf({ announcedAt: '2026-02-27T10:00:30+08:00', game: game({ state: 'announced' }) })
  await press('发预告')
  expect([asked, sent]).toEqual([['announce'], announcement])
  expect(screen.text()).toContain('已在 10:00 预告')
})

test.each(['silent', 'failed', 'cancelled'] as const)('where the card does not go out (%s) no game is opened, and it is said (S10)', async (code) => {
  const { screen, press, openGame, asked } = await begin({ wecomFails: new WecomError(code) })
  await openGame(onTime)
  await press('发卡片，马上开场')
  expect(asked).toEqual([])
  expect(screen.get('[role="alert"]').text()).toContain('没有发出去，什么都没有开始')
})

test('launching sends one card into this chat and opens the game (S10)', async () => {
  const { bank, screen, press, openGame, asked, sent } = await begin()
  await openGame(onTime)
  bank.desk = running
  await press('发卡片，马上开场')
  expect([asked, sent]).toEqual([['launch'], [card]])
  expect(screen.get('[aria-label="实时情况"] h3').text()).toBe('第 1 轮，共 3 轮 · 还剩 1 分 08 秒')
})

test('before the time the group was told he is asked first: who comes at that time would miss it', async () => {
  const { screen, press, openGame, asked, sent } = await begin()
  await openGame(deskOf({ announcedAt: '2026-02-27T09:50:00+08:00', game: game({ state: 'announced' }) }))
  await press('发卡片，马上开场')
  expect(screen.get('dialog').text()).toContain('群里预告的是 10:20')
  await press('再等等')
  expect([asked, sent]).toEqual([[], []])
  await press('发卡片，马上开场')
  await press('现在就发')
  expect([asked, sent]).toEqual([['launch'], [card]])
})

test('a part that was left before its games were read opens none behind his back', async () => {
  const streams: string[] = []
  let tell: (games: GamesOfGroup) => void = () => {}
  const listGroupGames = () => new Promise<GamesOfGroup>((resolve) => (tell = resolve))
  const live = { openStream: (url: string) => (streams.push(url), () => {}), wait: () => () => {} }
  const { screen } = await openDesk(GamePane, { groupGame: { listGroupGames, showGroupGameDesk: async () => running } }, null, live)
  screen.unmount()
  tell(owned([{ ...listed, state: 'running' }]))
  await flushPromises()
  expect(streams).toEqual([])
})

test('some questions are picked from the bank, and asked in his order; another kind of game begins with none', async () => {
  const { screen, press, type, planned } = await begin()
  await press('安排一场')
  await type('开始时间', '2026-03-03T20:00')
  await type('最多几轮', '1')
  const tick = async (label: string) => {
    await screen.findAll('label').find((it) => it.text().startsWith(label))!.get('input').setValue(true)
    await flushPromises()
  }
  await tick('自己挑')
  await press('保存')
  expect(screen.text()).toContain('还没有挑题')
  await tick('复利是什么')
  await screen.get('[aria-label="找题"]').setValue('龙井')
  await tick('西湖龙井')
  await press('保存')
  expect(screen.text()).toContain('挑的题比轮次多')
  await type('最多几轮', '5')
  await press('保存')
  expect(planned.map(({ questionIds }) => questionIds)).toEqual([['cost', 'tea']])
})

test('a card that is out and could not be told to the bank is not sent a second time', async () => {
  const { bank, screen, press, openGame, asked, sent } = await begin({ isDown: true })
  await openGame(onTime)
  await press('发卡片，马上开场')
  expect(screen.get('[role="alert"]').text()).toContain('群里已经收到，但没有登记成功，不用再发一遍')
  bank.isDown = false
  bank.desk = running
  await press('重新登记')
  expect([asked, sent]).toEqual([['launch'], [card]])
})

test('before the time of the announcement the card cannot be sent: the bank would not open the game', async () => {
  const { screen, openGame } = await begin()
  await openGame(deskOf({ announceAt: '2026-02-27T10:05:00+08:00' }))
  expect(screen.text()).toContain('2月27日 10:05以后可以发起')
  expect(screen.findAll('button').find((it) => it.text() === '发卡片，马上开场')!.attributes('disabled')).toBeDefined()
})

test('while it runs who came, who answered and who won is seen as it happens', async () => {
  const { screen, hear, openGame } = await begin()
  await openGame(running)
  expect(screen.findAll('[aria-label="实时情况"] dl div').map((it) => it.text())).toEqual(['进场40 / 128', '已作答12', '答对4', '剩余名额5'])
  expect(screen.text()).toContain('存款保险保什么？')
  await hear({ ...running, winners: [{ rank: 1, maskedName: '陈**', amount: toFen(1000), customerId: 'cust-02', name: '陈思源', round: 1, wonAt: '2026-02-27T10:00:09+08:00' }] })
  expect(screen.get('[aria-label="中奖"]').text()).toBe('中奖 1 / 5第 1 名陈思源第 1 轮10 元')
})

test('a game that is on is there at once in a page that is opened anew', async () => {
  const { screen, hear } = await begin({ games: owned([{ ...listed, state: 'running' }]) })
  await hear(running)
  expect(screen.get('[aria-label="实时情况"]').text()).toContain('进场')
})

test('from a game that is on one goes back to all games, and stays there', async () => {
  const { screen, hear, press } = await begin({ games: owned([{ ...listed, state: 'running' }]) })
  await hear(running)
  await press('‹ 所有游戏')
  expect(screen.findAll('[aria-label="游戏"] li')).toHaveLength(1)
})

test('a game that has begun meanwhile takes nobody out of what he is writing', async () => {
  const { bank, screen, press, type } = await begin()
  await press('安排一场')
  await type('开始时间', '2026-03-03T20:00')
  bank.games = owned([{ ...listed, state: 'running' }])
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
  expect(screen.get<HTMLInputElement>('form input[type="datetime-local"]').element.value).toBe('2026-03-03T20:00')
})

test('it is paused, goes on, is extended, skipped; ended only after a question (S12)', async () => {
  const { bank, screen, press, openGame, asked } = await begin()
  await openGame(running)
  bank.desk = { ...running, game: { ...running.game, round: { ...running.game.round!, isPaused: true } } }
  await press('暂停')
  expect(screen.get('[aria-label="实时情况"] h3').text()).toContain('已暂停')
  bank.desk = running
  await press('继续')
  await press('延长 30 秒')
  await press('跳过这轮')
  expect(screen.get('dialog').text()).toContain('马上进入下一轮')
  await press('接着玩')
  expect(asked).toEqual(['pause 1', 'resume 1', 'extend 1'])
  await press('跳过这轮')
  await screen.findAll('dialog button').find((it) => it.text() === '跳过')!.trigger('click')
  await flushPromises()
  await press('提前结束')
  expect(asked).toEqual(['pause 1', 'resume 1', 'extend 1', 'skip 1'])
  expect(screen.get('dialog').text()).toContain('还剩 5 个名额不再发出')
  bank.desk = deskOf({ game: game({ state: 'ended', end: 'manager' }), announcement: [], card: null })
  await screen.findAll('dialog button').find((it) => it.text() === '结束')!.trigger('click')
  await flushPromises()
  expect(asked.at(-1)).toBe('end 1')
  expect(screen.text()).toContain('这一场没有人中奖')
})

test('what the bank refuses is said in words', async () => {
  const { screen, press, openGame } = await begin({ refusal: 'roundOver' })
  await openGame(running)
  await press('跳过这轮')
  await screen.findAll('dialog button').find((it) => it.text() === '跳过')!.trigger('click')
  await flushPromises()
  expect(screen.get('[role="alert"]').text()).toContain('这一轮刚刚结束')
})

test('afterwards the prepared message goes into the chat', async () => {
  const winnerMessage: ChatMessage = { kind: 'text', text: '恭喜以下1位：第1名 陈** 10元' }
  const { screen, press, openGame, sent } = await begin()
  await openGame(deskOf({ game: game({ state: 'ended', end: 'slots' }), announcement: [], card: null, winnerMessage }))
  expect(screen.text()).toContain('恭喜以下1位')
  await press('发到群里')
  expect(sent).toEqual([winnerMessage])
  expect(screen.get('[aria-label="中奖消息"]').text()).toContain('已发送')
})

test('where no line comes about the game is there all the same', async () => {
  const { screen, press } = await begin({ desk: running })
  await press('打开：2月27日 10:20 答题')
  expect(screen.get('[aria-label="实时情况"]').text()).toContain('存款保险保什么？')
})

test('a broken line is said', async () => {
  const { screen, openGame, line } = await begin()
  await openGame(running)
  line().onBreak(false)
  await flushPromises()
  expect(screen.text()).toContain('正在重新连接')
})

test('what does not load can be asked for again', async () => {
  const { screen } = await openDesk(GamePane, { groupGame: { listGroupGames: refuse('NETWORK_ERROR') } })
  expect(screen.text()).toContain('游戏没有加载出来')
})

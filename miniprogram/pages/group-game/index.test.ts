import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { Transport } from '#shared/api/transport'
import type { GroupGamePlay } from '#shared/group-game/contract'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { fakeWx } from '../../testing/fake-wx'
import { openPage } from '../../testing/open-page'

const NOW = '2026-02-12T12:00:05.000Z'
const running: GroupGamePlay['game'] = {
  id: 'thursday', kind: 'quiz', groupName: '西湖邻里群', state: 'running', startsAt: '2026-02-12T12:00:00.000Z', rewards: [toFen(1000), toFen(500)],
  slotsLeft: 2, rounds: 3, lastRound: null, joined: 12, answered: 3, winners: [], end: null, now: NOW,
  round: {
    number: 1, opensAt: '2026-02-12T12:00:00.000Z', closesAt: '2026-02-12T12:01:00.000Z', isPaused: false,
    task: { question: { text: '存款保险最高赔付多少？', options: ['5万元', '50万元'] }, lyric: null, dice: null },
  },
}
const playing: GroupGamePlay = { game: running, own: { refusal: null, isJoined: true, answer: null, win: null } }

/** A bank whose game a test moves on. */
function bank(first: GroupGamePlay) {
  const state = { play: first, answers: [] as unknown[], isDown: false }
  const transport: Transport = async ({ method, path, body }) => {
    if (state.isDown) throw new Error('request:fail')
    if (method !== 'POST') return { status: 200, body: state.play }
    if (!path.endsWith('/answers')) throw new Error(path)
    state.answers.push(body)
    const win = { rank: 1, amount: toFen(1000), payableOn: '2026-02-26' as CalendarDay, isProvisional: false }
    state.play = { ...state.play, own: { ...state.play.own, win } }
    return { status: 200, body: { ...state.play, outcome: 'won', refusal: null } }
  }
  return { state, transport }
}

let page: ReturnType<typeof openPage>
beforeEach(() => void fakeWx())
afterEach(() => page.close())

test('everybody sees the round, and a right answer takes a slot with its red packet', async () => {
  const { state, transport } = bank(playing)
  page = openPage('pages/group-game/index', transport, { g: 'thursday' })
  await page.shows('存款保险最高赔付多少？')
  await page.shows('第 1 轮，共 3 轮')
  page.tap('50万元')
  await page.shows('恭喜，第 1 名！')
  await page.shows('10元红包，预计 2月26日前到账')
  expect(state.answers).toEqual([{ move: 'answer', round: 1, option: 1 }])
})

test('without a stream the page asks how the game stands, and shows the end by itself', async () => {
  const { state, transport } = bank({ ...playing, game: { ...running, state: 'announced', round: null } })
  page = openPage('pages/group-game/index', transport, { g: 'thursday' })
  await page.shows('开始')
  state.play = { ...playing, game: { ...running, state: 'ended', end: 'slots', round: null } }
  await page.shows('名额已满，本场结束')
}, 15_000)

test('a line that breaks is said; the game goes on once it is back, with the answer that did not get through', async () => {
  const { state, transport } = bank(playing)
  page = openPage('pages/group-game/index', transport, { g: 'thursday' })
  await page.shows('存款保险')
  state.isDown = true
  await page.shows('网络断开了，正在重新连接')
  page.tap('50万元')
  await page.shows('还没提交')
  state.isDown = false
  await page.shows('恭喜，第 1 名！')
  await vi.waitFor(() => expect(page.text()).not.toContain('网络断开了'), { timeout: 5000 })
}, 15_000)

test('while one look is under way no other is sent after it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const { transport } = bank(playing)
  let looks = 0
  const slow: Transport = async (request) => {
    if (request.method === 'GET' && request.path.includes('group-games')) return (looks += 1, new Promise(() => undefined))
    return transport(request)
  }
  page = openPage('pages/group-game/index', slow, { g: 'thursday' })
  await page.shows('存款保险')
  vi.advanceTimersByTime(3_000)
  expect(looks).toBe(1)
})

test('who is not in the group is told what to do', async () => {
  const { transport } = bank({ ...playing, own: { ...playing.own, refusal: 'notMember' } })
  page = openPage('pages/group-game/index', transport, { g: 'thursday' })
  await page.shows('您还不在这个群里')
  await page.shows('请先请客户经理邀请您进群')
})

test('a guess that was not right leaves what it has found, and how many have answered (C28)', async () => {
  const lyric = { before: '床前明月光，', after: '', missing: 5, hint: '唐诗', tries: 3 }
  const round = { ...running.round!, task: { question: null, lyric, dice: null } }
  const answer = { round: 1, isFinal: false, isRight: false, option: null, known: ['疑', null, null, null, null], triesLeft: 2, dice: null }
  const { transport } = bank({ game: { ...running, kind: 'lyric', round }, own: { ...playing.own, answer } })
  page = openPage('pages/group-game/index', transport, { g: 'thursday' })
  await page.shows('对上了 1 个字，再想想')
  await page.shows('还可以猜 2 次')
  await page.shows('本轮 3 人已作答')
})

import { expect, test } from 'vitest'
import { gameContract } from '#shared/game/contract'
import type { LyricRiddle } from '#shared/game/lyric'
import { drawPrize } from '../draw/draw-prize'
import { useDemoWorld } from '../testing/demo-world'
import { makeReady } from '../scenario/ready-customer'
import { expectBalancedLedger, makeManyReady } from '../testing/ready-customers'
import { playMove } from './play-move'
import type { GameMove } from './settle-move'
import { startGame } from './start-game'

const PLAYERS = 60

const world = useDemoWorld((demo) => [
  { ...demo, id: 'quiz', game: 'quiz' },
  { ...demo, id: 'dice', game: 'dice' },
  { ...demo, id: 'lyric', game: 'lyric', lyricTries: 3 },
  { ...demo, id: 'sixty-prizes', game: 'dice', prizes: [{ ...demo.prizes[2]!, count: PLAYERS - 1 }, { ...demo.prizes[0]!, count: 1 }] },
])

const THROW: GameMove = { move: 'throw' }
const pick = (option: number): GameMove => ({ move: 'answer', option })
const say = (text: string): GameMove => ({ move: 'guess', text })

const play = (gameId: string, move: GameMove, customerId = 'cust-01') => playMove(world(), gameId, customerId, move)

async function start(campaignId: string, customerId = 'cust-01'): Promise<string> {
  return (await startGame(world(), await world().campaigns.get(campaignId), customerId)).id
}

async function startReady(campaignId: string): Promise<string> {
  await makeReady(world(), campaignId, 'cust-01', '13805715424')
  return start(campaignId)
}

async function draw(campaignId: string, customerId = 'cust-01', key = 'key-of-this-draw') {
  const answer = await drawPrize(world(), await world().campaigns.get(campaignId), customerId, key)
  return answer.outcome === 'drawn' ? answer.draw.amount : answer.refusal
}

async function rightOption(gameId: string): Promise<number> {
  const [game] = await world().db.query<{ right: number }>("select (secret->>'right')::integer as right from game_session where id = $1", [gameId])
  return game!.right
}

async function secretOf(gameId: string): Promise<LyricRiddle> {
  const [game] = await world().db.query<{ secret: LyricRiddle }>('select secret from game_session where id = $1', [gameId])
  return game!.secret
}

test('no draw before a game was won on the server (C9)', async () => {
  const game = await startReady('dice')
  expect(await draw('dice')).toBe('GAME_REQUIRED')
  await play(game, THROW)
  expect(await draw('dice')).toBeTypeOf('number')
})

test('any throw of two dice wins (C10)', async () => {
  const { state, dice } = await play(await startReady('dice'), THROW)
  expect(state).toBe('won')
  expect(dice).toEqual([expect.any(Number), expect.any(Number)])
  expect(dice!.every((face) => face >= 1 && face <= 6)).toBe(true)
})

test('the right answer wins and says why; the draw is open', async () => {
  const game = await startReady('quiz')
  const right = await rightOption(game)
  expect(await play(game, pick(right))).toMatchObject({ state: 'won', answer: { option: right, explanation: expect.any(String) } })
  expect(await draw('quiz')).toBeTypeOf('number')
})

test('a wrong answer loses and says what was right; the draw stays shut', async () => {
  const game = await startReady('quiz')
  const right = await rightOption(game)
  expect(await play(game, pick((right + 1) % 4))).toMatchObject({ state: 'lost', answer: { option: right } })
  expect(await draw('quiz')).toBe('GAME_REQUIRED')
})

test('the same move again gives the same answer, another move finds the game over', async () => {
  const game = await startReady('quiz')
  const right = await rightOption(game)
  const lost = await play(game, pick((right + 1) % 4))
  expect(await play(game, pick((right + 1) % 4))).toEqual(lost)
  await expect(play(game, pick(right))).rejects.toMatchObject({ code: 'GAME_OVER' })
  expect(await draw('quiz')).toBe('GAME_REQUIRED')
})

test('the right words win at any try and say why; the draw is open', async () => {
  const game = await startReady('lyric')
  const { answer, explanation, source } = await secretOf(game)
  expect(await play(game, say('这句我不会'))).toMatchObject({ state: 'open', lyric: { triesLeft: 2, answer: null } })
  expect(await draw('lyric')).toBe('GAME_REQUIRED')
  expect(await play(game, say(` ${answer}。`))).toMatchObject({ state: 'won', lyric: { answer: { text: answer, explanation, source } } })
  expect(await draw('lyric')).toBeTypeOf('number')
})

test('the third wrong guess loses and says what was right; the draw stays shut', async () => {
  const game = await startReady('lyric')
  const { answer } = await secretOf(game)
  for (const text of ['甲', '乙']) await play(game, say(text))
  expect(await play(game, say('丙'))).toMatchObject({ state: 'lost', lyric: { triesLeft: 0, answer: { text: answer } } })
  await expect(play(game, say(answer))).rejects.toMatchObject({ code: 'GAME_OVER' })
  expect(await draw('lyric')).toBe('GAME_REQUIRED')
})

test('the same guess again costs no try, however it is typed', async () => {
  const game = await startReady('lyric')
  for (const text of ['风雨', '風雨', ' 风 雨。']) expect(await play(game, say(text))).toMatchObject({ state: 'open', lyric: { triesLeft: 2 } })
})

test('of twenty guesses sent at once three count', async () => {
  const game = await startReady('lyric')
  const guesses = Array.from({ length: 20 }, (_, index) => say(`猜${index}`))
  const answers = await Promise.allSettled(guesses.map((move) => play(game, move)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  expect(await world().db.query('select state, jsonb_array_length(moves) as moves from game_session')).toEqual([{ state: 'lost', moves: 3 }])
})

test('twenty throws at once are one throw', async () => {
  const game = await startReady('dice')
  const answers = await Promise.all(Array.from({ length: 20 }, () => play(game, THROW)))
  expect(new Set(answers.map(({ dice }) => String(dice))).size).toBe(1)
  expect(await play(game, THROW)).toEqual(answers[0])
})

test('of all four answers sent at once ten times one counts, and the others find the game over', async () => {
  const game = await startReady('quiz')
  const moves = Array.from({ length: 40 }, (_, index) => pick(index % 4))
  const answers = await Promise.allSettled(moves.map((move) => play(game, move)))
  const heard = answers.map((it) => (it.status === 'fulfilled' ? it.value.state : (it.reason as { code: string }).code))
  expect(heard.filter((it) => it === 'GAME_OVER')).toHaveLength(30)
  expect(new Set(heard).size).toBe(2)
})

test('a game of another customer is not found, and neither is one nobody started', async () => {
  const game = await startReady('dice')
  await expect(play(game, THROW, 'cust-02')).rejects.toMatchObject({ code: 'GAME_NOT_FOUND' })
  await expect(play('game-000', THROW)).rejects.toMatchObject({ code: 'GAME_NOT_FOUND' })
})

test('no game takes the move of another, no option that is not there, and no guess without a word', async () => {
  const dice = await startReady('dice')
  const quiz = await startReady('quiz')
  const lyric = await startReady('lyric')
  const moves = [[dice, pick(0)], [dice, say('六')], [quiz, THROW], [quiz, pick(4)], [lyric, pick(0)], [lyric, say('，。')]] as const
  for (const [game, move] of moves) {
    await expect(play(game, move)).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' })
  }
  expect(await world().db.query("select 1 from game_session where state <> 'open'")).toEqual([])
})

test('a claim to have won is no move', () => {
  const { body } = gameContract.endpoints.playMove
  expect(body.safeParse({ move: 'throw' }).success).toBe(true)
  expect(body.safeParse({ move: 'throw', state: 'won' }).success).toBe(false)
  expect(body.safeParse({ move: 'throw', dice: [6, 6] }).success).toBe(false)
  expect(body.safeParse({ move: 'guess', text: '婵娟' }).success).toBe(true)
  expect(body.safeParse({ move: 'guess', text: '婵娟', isRight: true }).success).toBe(false)
  expect(body.safeParse({ move: 'won' }).success).toBe(false)
})

test('a won game opens one draw, and starting again after it gives the same game', async () => {
  const game = await startReady('dice')
  await play(game, THROW)
  expect(await draw('dice')).toBeTypeOf('number')
  expect(await start('dice')).toBe(game)
  expect(await draw('dice', 'cust-01', 'another-key-of-his')).toBe('ALREADY_DRAWN')
  expect(await world().db.query('select 1 from voucher')).toHaveLength(1)
})

test('a game that is won after the draw opens nothing', async () => {
  const game = await startReady('dice')
  await world().db.query(
    `insert into voucher (id, customer_id, campaign_id, amount_fen, payable_on, is_provisional, drawn_at)
     values ('dice:cust-01', 'cust-01', 'dice', 388, '2026-02-26', false, $1)`,
    [world().clock.now()],
  )
  expect((await play(game, THROW)).state).toBe('won')
  expect(await world().db.query('select won_game_id from participation')).toEqual([{ won_game_id: null }])
})

test('everybody who plays wins a prize until the plan is used up, and never a blank one (C10)', async () => {
  const { db, clock } = world()
  const players = await makeManyReady(db, 'sixty-prizes', PLAYERS + 1, clock.now())
  const playAndDraw = async (customerId: string) => {
    await play(await start('sixty-prizes', customerId), THROW, customerId)
    return draw('sixty-prizes', customerId)
  }
  const results = await Promise.all(players.map(playAndDraw))
  expect(results.filter((it) => it === 388)).toHaveLength(PLAYERS - 1)
  expect(results.filter((it) => it === 18800)).toHaveLength(1)
  expect(results.filter((it) => it === 'PRIZES_GONE')).toHaveLength(1)
  await expectBalancedLedger(db, 'sixty-prizes')
})

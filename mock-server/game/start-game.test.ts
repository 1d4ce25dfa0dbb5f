import { expect, test } from 'vitest'
import { openParticipation } from '../participation/open-participation'
import { R13, useDemoWorld } from '../testing/demo-world'
import { makeReady, openingOf } from '../scenario/ready-customer'
import { makeManyReady } from '../testing/ready-customers'
import { playMove } from './play-move'
import { readQuestions } from './read-questions'
import { readRiddles } from './read-riddles'
import { startGame } from './start-game'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'quiz', game: 'quiz' }, { ...demo, id: 'dice', game: 'dice' }, { ...demo, id: 'lyric', game: 'lyric', lyricTries: 5 }])

const start = async (campaignId: string, customerId = 'cust-01') =>
  startGame(world(), await world().campaigns.get(campaignId), customerId)

const ready = (campaignId: string) => makeReady(world(), campaignId, 'cust-01', '13805715424')

/** Answers the open quiz, rightly or not, and lets a minute pass. */
async function answer(gameId: string, isRight: boolean) {
  const deps = world()
  const [game] = await deps.db.query<{ right: number }>("select (secret->>'right')::integer as right from game_session where id = $1", [gameId])
  const option = isRight ? game!.right : (game!.right + 1) % 4
  const view = await playMove(deps, gameId, 'cust-01', { move: 'answer', option })
  deps.clock.moveTo(new Date(deps.clock.now().getTime() + 60_000))
  return view
}

test('whoever has not joined cannot start the game', async () => {
  const { campaigns, clock } = world()
  await expect(start('dice')).rejects.toMatchObject({ code: 'STEP_SKIPPED' })
  await openParticipation(world(), await campaigns.get('dice'), openingOf('cust-01'), clock.now())
  await expect(start('dice')).rejects.toMatchObject({ code: 'STEP_SKIPPED' })
})

test('a campaign without a game has none to start', async () => {
  await ready(R13)
  await expect(start(R13)).rejects.toMatchObject({ code: 'GAME_NOT_FOUND' })
})

test('a new game of dice shows no dice yet', async () => {
  await ready('dice')
  expect(await start('dice')).toMatchObject({ kind: 'dice', state: 'open', question: null, answer: null, dice: null })
})

test('a new quiz asks a question of the bank and keeps the answer to itself', async () => {
  await ready('quiz')
  const game = await start('quiz')
  const asked = (await readQuestions()).find(({ text }) => text === game.question!.text)!
  expect(game).toEqual({
    id: game.id, kind: 'quiz', state: 'open', question: { text: asked.text, options: asked.options }, answer: null, dice: null, lyric: null,
  })
})

test('a new line to be guessed shows its blanks and its hint, and nothing of what is missing', async () => {
  await ready('lyric')
  const { lyric, ...game } = await start('lyric')
  const asked = (await readRiddles()).find(({ hint }) => hint === lyric!.hint)!
  const blanks = '_'.repeat(asked.answer.length)
  expect(lyric).toEqual({
    before: asked.line.split(blanks)[0], after: asked.line.split(blanks)[1], missing: [...asked.answer].map(() => null), hint: asked.hint, triesLeft: 5, answer: null,
  })
  expect(game).toEqual({ id: game.id, kind: 'lyric', state: 'open', question: null, answer: null, dice: null })
})

test('a reload gives the open game again', async () => {
  await ready('quiz')
  const game = await start('quiz')
  expect(await start('quiz')).toEqual(game)
  await answer(game.id, false)
  const next = await start('quiz')
  expect(await start('quiz')).toEqual(next)
})

test('ten customers who each start ten times at once have one game each', async () => {
  const { db, clock } = world()
  const players = await makeManyReady(db, 'quiz', 10, clock.now())
  const starts = players.flatMap((player) => Array.from({ length: 10 }, () => player))
  const games = await Promise.all(starts.map((customerId) => start('quiz', customerId)))
  expect(new Set(games.map((game) => JSON.stringify(game))).size).toBe(10)
  expect(await db.query('select 1 from game_session')).toHaveLength(10)
})

test('a won game is given again with its answer', async () => {
  await ready('quiz')
  const won = await answer((await start('quiz')).id, true)
  expect(won).toMatchObject({ state: 'won', answer: { option: expect.any(Number), explanation: expect.any(String) } })
  expect(await start('quiz')).toEqual(won)
})

test('after a wrong answer another question comes, thirty times in a row', async () => {
  await ready('quiz')
  for (let round = 0; round < 30; round += 1) {
    const game = await start('quiz')
    await answer(game.id, false)
    const next = await start('quiz')
    expect(next.id).not.toBe(game.id)
    expect(next.question!.text).not.toBe(game.question!.text)
  }
})

test('the same campaign asks different customers different questions', async () => {
  const phones = new Map(world().demo.bank.customers.map(({ id, phone }) => [id, phone]))
  const asked = new Set<string>()
  for (const id of [...phones.keys()].slice(0, 12)) {
    await makeReady(world(), 'quiz', id, phones.get(id)!)
    asked.add((await start('quiz', id)).question!.text)
  }
  expect(asked.size).toBeGreaterThan(5)
})

import { expect, test } from 'vitest'
import { isWinningThrow } from '#shared/group-game/group-throw'
import type { LyricRiddle } from '#shared/game/lyric'
import { payDue } from '../payout/pay-due'
import { ledgerBalance } from '../ledger/ledger-balance'
import { traceVoucher } from '../ledger/trace-voucher'
import { listVouchers } from '../voucher/list-vouchers'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { createRace } from './create-race'
import { findGame } from './group-game'
import { showGame } from './play-game'
import { answer, fillGroup, moveTo, openGame } from './testing/game-world'

const world = useDemoWorld()
const app = useTestApp(world)

test('a throw takes a slot when it shows ten or more, and the dice are the server’s', async () => {
  const members = await fillGroup(world(), 30)
  const id = await openGame(world(), { kind: 'dice' })
  const race = createRace(world())
  const results = await Promise.all(members.map((customerId) => race({ groupGameId: id, customerId, round: 1, move: { move: 'throw' } })))
  const winners = results.filter(({ outcome }) => outcome === 'won')
  expect(winners.length).toBeGreaterThan(0)
  for (const { outcome, own } of results) expect([own.answer!.dice, outcome !== 'wrong']).toEqual([own.answer!.dice, isWinningThrow(own.answer!.dice!)])
  expect(results[0]!.game).toMatchObject({ kind: 'dice', answered: 30 })
})

test('a line may be guessed three times; characters that are in place stay, and nothing else of it is told', async () => {
  const [member] = await fillGroup(world(), 1)
  const id = await openGame(world(), { kind: 'lyric' })
  const { answer: missing, variants, source } = (await findGame(world().db, id)).secrets[0] as LyricRiddle
  const { game } = await showGame(world(), id, member!)
  expect(game.round!.task!.lyric).toMatchObject({ missing: missing.length, tries: 3 })
  for (const word of [missing, ...variants, source]) expect(JSON.stringify(game)).not.toContain(word)
  const race = createRace(world())
  const guess = (text: string) => race({ groupGameId: id, customerId: member!, round: 1, move: { move: 'guess', text } })
  expect(await guess('锦鲤')).toMatchObject({ outcome: 'wrong', own: { answer: { isFinal: false, triesLeft: 2 } } })
  expect(await guess('锦鲤')).toMatchObject({ outcome: 'wrong', own: { answer: { triesLeft: 2 } } })
  expect(await guess(missing)).toMatchObject({ outcome: 'won', own: { answer: { isRight: true, isFinal: true, known: [...missing] }, win: { rank: 1 } } })
})

test('a wrong answer is the last after three guesses', async () => {
  const [member] = await fillGroup(world(), 1)
  const id = await openGame(world(), { kind: 'lyric' })
  const race = createRace(world())
  for (const text of ['甲乙', '丙丁', '戊己']) await race({ groupGameId: id, customerId: member!, round: 1, move: { move: 'guess', text } })
  expect(await race({ groupGameId: id, customerId: member!, round: 1, move: { move: 'guess', text: '庚辛' } })).toMatchObject({ outcome: 'refused', refusal: 'hasAnswered' })
})

test('the red packet of a winner is paid on its day, once, out of the group’s budget, and finance can tell why (G15, G16)', async () => {
  const MEMBER = 'cust-10'
  await answer(world(), await openGame(world()), MEMBER)
  moveTo(world(), '2026-02-26T10:00:00+08:00')
  expect([await payDue(app().deps), await payDue(app().deps)]).toEqual([1, 0])
  const [prize] = await listVouchers(world(), MEMBER)
  expect(prize).toMatchObject({ status: 'paid', source: 'groupGame', amount: 1000 })
  expect(await ledgerBalance(world().db, 'group-game:xihu-neighbours:2026-02')).toEqual({ budget: 45_000, left: 41_400, reserved: 2_600, paid: 1_000, released: 0 })
  const { story, entries, campaignName } = await traceVoucher(app().deps, prize!.code)
  expect([campaignName, story.map(({ text }) => text).join('；')]).toEqual(['西湖邻里福利群·群游戏', expect.stringMatching(/在群游戏里拿到名额，获得红包10元.*已发放到账/)])
  expect(entries.map(({ from, to, amount }) => [from, to, amount])).toEqual([['bank', 'budget', 45_000], ['reserved', 'reserved', 1_000], ['reserved', 'paid', 1_000]])
})

import { expect, test } from 'vitest'
import { ledgerBalance } from '../ledger/ledger-balance'
import { seededRandom, below } from '../random'
import { useDemoWorld } from '../testing/demo-world'
import { createRace } from './create-race'
import { findGame } from './group-game'
import { fillGroup, openGame, optionOf } from './testing/game-world'

const world = useDemoWorld()

const REPLAYS = 1_000

/** The first round is on again, and nobody has answered; the table of prizes is emptied as QA does it. */
const AGAIN = [
  'truncate group_game_answer, group_game_winner',
  "delete from voucher where source = 'groupGame'",
  "update group_game set state = 'running', end_reason = null, ended_at = null, round = 1",
]

interface Outcome {
  wins: number
  slots: number
  people: number
  amount: number
}

const OUTCOME = `
  select count(*)::int as wins, count(distinct w.rank)::int as slots, count(distinct v.customer_id)::int as people, sum(v.amount_fen)::int as amount
  from group_game_winner w full join voucher v on v.id = w.voucher_id where coalesce(w.rank, 0) >= 0 and (v.source = 'groupGame' or v.id is null)`

test('1,000 races of 10 right and 5 wrong answers on two servers bring five winners each, never a sixth (G14)', { timeout: 600_000 }, async () => {
  const { db } = world()
  const members = await fillGroup(world(), 15)
  const id = await openGame(world(), { roundSeconds: 600 })
  const [right, wrong] = [await optionOf(world(), id, true), await optionOf(world(), id, false)]
  const servers = [createRace(world()), createRace(world())]
  const random = seededRandom('replays')
  for (let replay = 0; replay < REPLAYS; replay += 1) {
    const results = await Promise.all(members.map((customerId, index) =>
      servers[below(random, 2)]!({ groupGameId: id, customerId, round: 1, move: { move: 'answer', option: index < 10 ? right : wrong } })))
    expect(results.filter(({ outcome }) => outcome === 'won').length, `replay ${replay}`).toBe(5)
    const [outcome] = await db.query<Outcome>(OUTCOME)
    expect(outcome, `replay ${replay}`).toEqual({ wins: 5, slots: 5, people: 5, amount: 3_600 })
    for (const sql of AGAIN) await db.query(sql)
  }
  // Nothing was set free for slots that were taken, and nothing reserved a second time.
  expect(await ledgerBalance(db, 'group-game:xihu-neighbours:2026-02')).toEqual({ budget: 45_000, left: 41_400, reserved: 3_600, paid: 0, released: 0 })
  expect(await findGame(db, id)).toMatchObject({ state: 'running' })
})

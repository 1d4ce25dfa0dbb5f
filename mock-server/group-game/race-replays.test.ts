import { expect, test } from 'vitest'
import { ledgerBalance } from '../ledger/ledger-balance'
import { seededRandom, below } from '../random'
import { useDemoWorld } from '../testing/demo-world'
import { createRace } from './create-race'
import { findGame } from './group-game'
import { fillGroup, openGame, optionOf } from './testing/game-world'

const world = useDemoWorld()

const REPLAYS = 1_000

/** The first round is on again, and nobody has answered. */
const AGAIN = `
  with answers as (delete from group_game_answer), slots as (delete from group_game_winner),
    prizes as (delete from voucher where source = 'groupGame')
  update group_game set state = 'running', end_reason = null, ended_at = null, round = 1`

interface Outcome {
  slots: number
  people: number
  payouts: number
  amount: number
}

const OUTCOME = `
  select count(*)::int as slots, count(distinct w.customer_id)::int as people, sum(v.amount_fen)::int as amount,
    (select count(*) from voucher where source = 'groupGame')::int as payouts
  from group_game_winner w left join voucher v on v.id = w.voucher_id and v.customer_id = w.customer_id`

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
    expect(outcome, `replay ${replay}`).toEqual({ slots: 5, people: 5, payouts: 5, amount: 3_600 })
    await db.query(AGAIN)
  }
  // Nothing was set free for slots that were taken, and nothing reserved a second time.
  expect(await ledgerBalance(db, 'group-game:xihu-neighbours:2026-02')).toEqual({ budget: 45_000, left: 41_400, reserved: 3_600, paid: 0, released: 0 })
  expect(await findGame(db, id)).toMatchObject({ state: 'running' })
})

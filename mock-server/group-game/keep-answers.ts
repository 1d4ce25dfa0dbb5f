import type { Queryable } from '../db/database'
import type { GroupGame } from './group-game'
import type { KeptAnswer, Standing } from './standing'

/** An answer that was taken, and the slot it brought. */
export interface Taken {
  customerId: string
  answer: KeptAnswer
  win: Standing['win']
}

/** Who answers has come in. The answers are numbered in the order they were decided in. */
const ANSWERS = `
  with joined as (
    insert into group_game_player (game_id, customer_id, joined_at) select $1, unnest($3::text[]), $7 on conflict do nothing
  )
  insert into group_game_answer (game_id, round, customer_id, move, is_right, is_final, answered_at)
  select $1, $2, customer_id, move::jsonb, is_right, is_final, $7
  from unnest($3::text[], $4::text[], $5::boolean[], $6::boolean[]) with ordinality as it (customer_id, move, is_right, is_final, place)
  order by place`

/** Slot, red packet and ledger line are one: what the game had reserved is the winner's now, and stays reserved (G14, G15). */
const WINS = `
  with win as (
    select 'group-game:' || $1 || ':' || customer_id as voucher_id, *
    from unnest($3::text[], $4::integer[], $5::integer[], $6::date[], $7::boolean[])
      as it (customer_id, rank, amount, payable_on, is_provisional)
  ), slot as (
    insert into group_game_winner (game_id, rank, customer_id, round, amount_fen, voucher_id, won_at)
    select $1, rank, customer_id, $8, amount, voucher_id, $9 from win
  ), prize as (
    insert into voucher (id, customer_id, campaign_id, source, kind, amount_fen, minimum_spend_fen, payable_on, is_provisional, drawn_at)
    select voucher_id, customer_id, $2, 'groupGame', 'redPacket', amount, 0, payable_on, is_provisional, $9 from win
  )
  insert into ledger_entry (campaign_id, voucher_id, from_account, to_account, amount_fen, booked_at)
  select $2, voucher_id, 'reserved', 'reserved', amount, $9 from win order by rank`

const column = <Row, Value>(rows: readonly Row[], value: (row: Row) => Value): Value[] => rows.map(value)

/** Keeps answers in the order they were decided in, and gives the winners their prizes. The game is locked. */
export async function keepAnswers(tx: Queryable, game: GroupGame, taken: readonly Taken[], now: Date): Promise<void> {
  if (taken.length === 0) return
  await tx.query(ANSWERS, [
    game.id, game.round, column(taken, (it) => it.customerId), column(taken, ({ answer }) => JSON.stringify(answer.move)),
    column(taken, ({ answer }) => answer.isRight), column(taken, ({ answer }) => answer.isFinal), now,
  ])
  const wins = taken.flatMap(({ customerId, win }) => (win ? [{ customerId, ...win }] : []))
  if (wins.length === 0) return
  await tx.query(WINS, [
    game.id, game.poolId, column(wins, (it) => it.customerId), column(wins, ({ rank }) => rank), column(wins, ({ amount }) => amount),
    column(wins, ({ payableOn }) => payableOn), column(wins, ({ isProvisional }) => isProvisional), game.round, now,
  ])
}

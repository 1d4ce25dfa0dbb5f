import type { PlayerRefusal } from '#shared/group-game/refusal'
import { toFen } from '#shared/money/fen'
import type { OwnPlay } from '#shared/group-game/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import type { KeptMove } from '../game/game'

export interface KeptAnswer {
  round: number
  move: KeptMove
  isRight: boolean
  /** He can answer no more in this round. */
  isFinal: boolean
}

/** Where a customer stands in a game. */
export interface Standing {
  customerId: string
  refusal: PlayerRefusal | null
  isJoined: boolean
  answers: KeptAnswer[]
  win: (NonNullable<OwnPlay['win']> & { round: number }) | null
}

interface Row {
  customer_id: string
  is_member: boolean
  is_customer: boolean
  is_staff: boolean
  is_joined: boolean
  answers: KeptAnswer[]
  rank: number | null
  round: number
  amount_fen: number
  payable_on: CalendarDay
  is_provisional: boolean
}

/** Members are those WeCom has told us of (C11); whoever works for the bank, known by his own WeChat, wins nothing (K7). */
const FIND = `
  select cu.id as customer_id, coalesce(gm.is_member, false) as is_member, cu.branch_id is not null as is_customer,
    exists (select 1 from manager m where m.openid = cu.openid) as is_staff, p.customer_id is not null as is_joined,
    coalesce((
      select json_agg(json_build_object('round', a.round, 'move', a.move, 'isRight', a.is_right, 'isFinal', a.is_final) order by a.seq)
      from group_game_answer a where a.game_id = g.id and a.customer_id = cu.id
    ), '[]') as answers,
    w.rank, w.round, w.amount_fen, v.payable_on, v.is_provisional
  from group_game g
  join customer cu on cu.id = any ($2::text[])
  left join group_member gm on gm.group_id = g.group_id and gm.customer_id = cu.id
  left join group_game_player p on p.game_id = g.id and p.customer_id = cu.id
  left join group_game_winner w on w.game_id = g.id and w.customer_id = cu.id
  left join voucher v on v.id = w.voucher_id
  where g.id = $1`

function refusalOf({ is_member, is_customer, is_staff }: Row): PlayerRefusal | null {
  if (is_staff) return 'staff'
  if (!is_member) return 'notMember'
  return is_customer ? null : 'notCustomer'
}

function winOf({ rank, round, amount_fen, payable_on: payableOn, is_provisional: isProvisional }: Row): Standing['win'] {
  return rank === null ? null : { rank, round, amount: toFen(amount_fen), payableOn, isProvisional }
}

/** Where these customers stand in a game, by their ids; one who is no more is missing. */
export async function findStandings(db: Queryable, gameId: string, customerIds: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await db.query<Row>(FIND, [gameId, customerIds])
  return new Map(rows.map((row) => {
    const { customer_id: customerId, is_joined: isJoined, answers } = row
    return [customerId, { customerId, refusal: refusalOf(row), isJoined, answers, win: winOf(row) }]
  }))
}

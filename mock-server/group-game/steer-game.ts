import type { SteerAction, Steered } from '#shared/group-game/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { settleTaskOfGame } from '../sop/game-of-task'
import { actOn, announcing, type Act } from './act'
import { chooseRounds } from './choose-rounds'
import { deskView, type DeskDeps } from './desk-view'
import type { GroupGame } from './group-game'
import { announce, launch, steer, type Step } from './steer'

type SteerDeps = DeskDeps & Pick<Deps, 'random'>

async function steered(deps: SteerDeps, act: Act, stepOf: (tx: Queryable, game: GroupGame, now: Date) => Promise<Step> | Step): Promise<Steered> {
  return deps.db.transaction(async (tx) => {
    const { game, refusal } = await actOn(tx, deps, act, (it, now) => stepOf(tx, it, now))
    return { outcome: refusal ? 'refused' : 'done', refusal, desk: await deskView(tx, deps, game) }
  })
}

/** The group has been told (S11). Throws GROUP_GAME_NOT_FOUND, NOT_GROUP_OWNER. */
export function announceGame(deps: SteerDeps, groupGameId: string, managerId: string): Promise<Steered> {
  return steered(deps, announcing(groupGameId, managerId), (_, game, now) => announce(game, now))
}

/** What this group was asked in its last games: of one that was ended early what it came to. */
const ASKED = `
  select distinct secret->>'id' as id from (
    select secrets, case when round_opens_at <= coalesce(ended_at, $3) then round else round - 1 end as opened
    from group_game where group_id = $1 and kind = $2 and launched_at is not null order by launched_at desc limit 10
  ) lately cross join lateral jsonb_array_elements(lately.secrets) with ordinality as chosen (secret, number)
  where number <= opened`

async function secretsFor(tx: Queryable, { clock, random }: SteerDeps, game: GroupGame): Promise<GroupGame['secrets']> {
  const asked = await tx.query<{ id: string }>(ASKED, [game.groupId, game.kind, clock.now()])
  return chooseRounds(tx, game, new Set(asked.map(({ id }) => id)), random)
}

/** The card is in the chat (S10), and what the calendar has for it is done. Throws GROUP_GAME_NOT_FOUND, NOT_GROUP_OWNER. */
export function launchGame(deps: SteerDeps, groupGameId: string, managerId: string): Promise<Steered> {
  const act = { groupGameId, managerId, id: 'launch', action: 'launch' } as const
  return steered(deps, act, async (tx, game, now) => {
    const step = launch(game, now, deps.settings.groupGame, await secretsFor(tx, deps, game))
    if (typeof step !== 'string') await settleTaskOfGame(tx, game.id, { managerId, toldAt: game.announcedAt ?? now })
    return step
  })
}

export interface Steering {
  groupGameId: string
  managerId: string
  actionId: string
  action: SteerAction
  round: number
}

/** What its manager does to a game (S12), logged. Throws GROUP_GAME_NOT_FOUND, NOT_GROUP_OWNER. */
export function steerGame(deps: SteerDeps, { groupGameId, managerId, actionId, action, round }: Steering): Promise<Steered> {
  const act = { groupGameId, managerId, id: `steer:${actionId}`, action }
  return steered(deps, act, (_, game, now) => steer(game, { action, round }, now, deps.settings.groupGame))
}

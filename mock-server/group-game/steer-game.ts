import type { GroupGameDesk, SteerAction, Steered } from '#shared/group-game/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { chooseRounds } from './choose-rounds'
import { deskView, type DeskDeps } from './desk-view'
import { requireOwner, type GroupGame } from './group-game'
import { keepGame, lockGame } from './lock-game'
import { logAction } from './log-action'
import { announce, launch, steer, type Step } from './steer'

type SteerDeps = DeskDeps & Pick<Deps, 'random'>

interface Act {
  groupGameId: string
  managerId: string
  /** The same again is not done again. */
  id: string
  action: GroupGameDesk['log'][number]['action']
}

const DONE = 'select 1 from group_game_action where game_id = $1 and id = $2'

async function actWithin(tx: Queryable, deps: SteerDeps, act: Act, stepOf: (game: GroupGame, now: Date) => Promise<Step> | Step): Promise<Steered> {
  const { groupGameId, managerId, id, action } = act
  const now = deps.clock.now()
  const game = await lockGame(tx, deps, groupGameId)
  requireOwner(game, managerId)
  if ((await tx.query(DONE, [game.id, id])).length > 0) return { outcome: 'done', refusal: null, desk: await deskView(tx, deps, game) }
  const step = await stepOf(game, now)
  if (typeof step === 'string') return { outcome: 'refused', refusal: step, desk: await deskView(tx, deps, game) }
  await logAction(tx, { gameId: game.id, id, action, round: game.round, managerId }, now)
  return { outcome: 'done', refusal: null, desk: await deskView(tx, deps, await keepGame(tx, game, step, now)) }
}

/** The group has been told (S11). Throws GROUP_GAME_NOT_FOUND, NOT_GROUP_OWNER. */
export function announceGame(deps: SteerDeps, groupGameId: string, managerId: string): Promise<Steered> {
  return deps.db.transaction((tx) => actWithin(tx, deps, { groupGameId, managerId, id: 'announce', action: 'announce' }, announce))
}

/** What this group was asked in its last games. */
const ASKED = `
  select distinct secret->>'id' as id from (
    select secrets from group_game where group_id = $1 and kind = $2 and launched_at is not null order by launched_at desc limit 10
  ) lately cross join lateral jsonb_array_elements(lately.secrets) secret`

async function secretsFor(tx: Queryable, { random }: SteerDeps, game: GroupGame): Promise<GroupGame['secrets']> {
  const asked = await tx.query<{ id: string }>(ASKED, [game.groupId, game.kind])
  return chooseRounds(tx, game, new Set(asked.map(({ id }) => id)), random)
}

/** The card is in the chat (S10). Throws GROUP_GAME_NOT_FOUND, NOT_GROUP_OWNER. */
export function launchGame(deps: SteerDeps, groupGameId: string, managerId: string): Promise<Steered> {
  const act = { groupGameId, managerId, id: 'launch', action: 'launch' } as const
  return deps.db.transaction((tx) =>
    actWithin(tx, deps, act, async (game, now) => launch(game, now, deps.settings.groupGame, await secretsFor(tx, deps, game))),
  )
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
  return deps.db.transaction((tx) => actWithin(tx, deps, act, (game, now) => steer(game, { action, round }, now, deps.settings.groupGame)))
}

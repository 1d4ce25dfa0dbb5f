import { ApiError } from '#shared/api/api-error'
import type { PlanRefusal } from '#shared/group-game/refusal'
import { rewardProblem } from '#shared/group-game/rewards'
import { toFen } from '#shared/money/fen'
import { laterDay, shanghaiDay } from '#shared/time/calendar-day'
import { monthOf } from '#shared/time/calendar-month'
import { instantOf } from '#shared/time/time-of-day'
import { mondayOf } from '#shared/time/weekday'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { GameKind } from '../game/game'
import { lockGroup } from '../group/lock-group'
import { openPool, reserveRewards } from './budget'
import { bankInPlay } from './choose-rounds'
import { logAction } from './log-action'
import { poolIdOf } from './pool-id'

type PlanDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

export interface GamePlan {
  id: string
  chatId: string
  kind: GameKind
  /** In fen, by rank. */
  rewards: readonly number[]
  startsAt: string
  leadMinutes: number
  rounds: number
  roundSeconds: number
  /** By the bank's ids, in the order they are asked; the rest is drawn at the launch. */
  questionIds?: readonly string[] | undefined
}

export interface Planned {
  outcome: 'planned' | 'refused'
  refusal: PlanRefusal | null
}

const PLANNED: Planned = { outcome: 'planned', refusal: null }

const GROUP = 'select id, owner_manager_id as "ownerId" from customer_group where chat_id = $1'

const INSERT = `
  insert into group_game (id, group_id, kind, rewards, rounds, round_seconds, starts_at, lead_minutes, pool_id, planned_by, planned_at,
    remind_at, picked)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $7::timestamptz - make_interval(mins => $8::integer), $12)`

/** Throws GROUP_NOT_FOUND, NOT_GROUP_OWNER. */
async function requireOwnGroup(db: Queryable, chatId: string, managerId: string): Promise<string> {
  const [group] = await db.query<{ id: string; ownerId: string | null }>(GROUP, [chatId])
  if (!group) throw new ApiError('GROUP_NOT_FOUND', chatId)
  if (group.ownerId !== managerId) throw new ApiError('NOT_GROUP_OWNER', group.id)
  return group.id
}

const NEAR = "select 1 from group_game where group_id = $1 and state <> 'ended' and starts_at > $2 and starts_at < $3"

/** By games to come with all their rewards, by those that have ended with what was won: the rest has been given back. */
const SPENT = `
  select coalesce(sum(case when state = 'ended'
    then (select coalesce(sum(amount_fen), 0) from group_game_winner where game_id = group_game.id)
    else (select sum(amount) from unnest(rewards) amount) end), 0)::int as fen
  from group_game where group_id = $1 and starts_at >= $2 and starts_at < $3`

/** A day's week in Shanghai, from Monday to Monday. */
function weekOf(startsAt: Date): [Date, Date] {
  const monday = mondayOf(shanghaiDay(startsAt))
  return [instantOf(monday), instantOf(laterDay(monday, 7))]
}

async function pickRefusal(tx: Queryable, { kind, rounds, questionIds = [] }: GamePlan): Promise<PlanRefusal | null> {
  if (questionIds.length > rounds) return 'tooManyPicked'
  if (questionIds.length === 0) return null
  const known = new Set((await bankInPlay(tx, kind)).map(({ id }) => id))
  return questionIds.every((id) => known.has(id)) ? null : 'pickedGone'
}

async function refusalOf(tx: Queryable, { settings, clock }: PlanDeps, groupId: string, plan: GamePlan): Promise<PlanRefusal | null> {
  const { weekBudget, apartMs } = settings.groupGame
  const startsAt = new Date(plan.startsAt)
  if (startsAt <= clock.now()) return 'startPast'
  const pickProblem = await pickRefusal(tx, plan)
  if (pickProblem) return pickProblem
  const near = [startsAt.getTime() - apartMs, startsAt.getTime() + apartMs].map((ms) => new Date(ms))
  if ((await tx.query(NEAR, [groupId, ...near])).length > 0) return 'timeTaken'
  const [spent] = await tx.query<{ fen: number }>(SPENT, [groupId, ...weekOf(startsAt)])
  const total = plan.rewards.reduce((sum, amount) => sum + amount, 0)
  return spent!.fen + total > weekBudget ? 'weekSpent' : null
}

async function planWithin(tx: Queryable, deps: PlanDeps, groupId: string, managerId: string, plan: GamePlan): Promise<Planned> {
  const now = deps.clock.now()
  const startsAt = new Date(plan.startsAt)
  const poolId = poolIdOf(groupId, monthOf(startsAt))
  // Whoever plans for this group at the same time waits here.
  await lockGroup(tx, groupId)
  if ((await tx.query('select 1 from group_game where id = $1', [plan.id])).length > 0) return PLANNED
  const refusal = await refusalOf(tx, deps, groupId, plan)
  if (refusal) return { outcome: 'refused', refusal }
  await openPool(tx, deps, poolId)
  if (!(await reserveRewards(tx, poolId, plan.rewards, now))) return { outcome: 'refused', refusal: 'monthSpent' }
  // Where another group has planned it meanwhile all this is undone, and whoever asks again is told that it is planned.
  await tx.query(INSERT, [plan.id, groupId, plan.kind, plan.rewards, plan.rounds, plan.roundSeconds, startsAt, plan.leadMinutes, poolId, managerId, now, plan.questionIds ?? []])
  await logAction(tx, { gameId: plan.id, id: 'plan', action: 'plan', round: 0, managerId }, now)
  return PLANNED
}

/**
 * Plans a game for a group one owns, and reserves its rewards out of the month's budget (G14-G16). Repeated it changes
 * nothing. Throws GROUP_NOT_FOUND, NOT_GROUP_OWNER.
 */
export async function planGame(deps: PlanDeps, managerId: string, plan: GamePlan): Promise<Planned> {
  const groupId = await requireOwnGroup(deps.db, plan.chatId, managerId)
  const problem = rewardProblem(plan.rewards.map(toFen))
  if (problem) return { outcome: 'refused', refusal: problem }
  return deps.db.transaction((tx) => planWithin(tx, deps, groupId, managerId, plan))
}

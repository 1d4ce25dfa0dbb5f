import type { Deps } from '../../deps'
import { recordGroupChanges } from '../../group/record-group-changes'
import { answerBatch, type AnswerResult } from '../answer-batch'
import { findGame } from '../group-game'
import { planGame, type GamePlan } from '../plan-game'
import { announceGame, launchGame } from '../steer-game'

/** The group of the tests, and who owns it. */
export const GROUP = 'xihu-neighbours'
export const CHAT_ID = 'wrKoiXihuNeighbours0000000000001'
export const OWNER = 'shen-jiahe'

/** Thursday evening; the clock stands at ten in the morning of the same day. */
export const EVENING = '2026-02-12T20:00:00+08:00'

export const moveTo = ({ clock }: Pick<Deps, 'clock'>, instant: string): void => clock.moveTo(new Date(instant))

/** Lets so many seconds pass. */
export const pass = ({ clock }: Pick<Deps, 'clock'>, seconds: number): void => clock.moveTo(new Date(clock.now().getTime() + seconds * 1000))

export const plan = (deps: Deps, change: Partial<GamePlan> = {}, managerId = OWNER) =>
  planGame(deps, managerId, {
    id: 'thursday', chatId: CHAT_ID, kind: 'quiz', rewards: [1000, 800, 700, 600, 500], startsAt: EVENING, leadMinutes: 30, rounds: 3, roundSeconds: 60, ...change,
  })

/** So many customers of the bank who are members of the group; returns their ids. */
export async function fillGroup(deps: Deps, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `member-${index + 1}`)
  await deps.db.query(
    `insert into customer (id, name, openid, external_user_id, branch_id, created_at)
     select id, '群友' || id, 'openid-' || id, 'wm' || id, 'hangzhou-xihu', $2 from unnest($1::text[]) id`,
    [ids, deps.clock.now()],
  )
  const happenedAt = deps.clock.now().toISOString()
  await deps.db.transaction((tx) => recordGroupChanges(tx, ids.map((customerId) => ({ customerId, groupId: GROUP, kind: 'join' as const, happenedAt }))))
  return ids
}

/** Planned, announced and launched, with the first round open. */
export async function openGame(deps: Deps, change: Partial<GamePlan> = {}): Promise<string> {
  const id = change.id ?? 'thursday'
  const planned = await plan(deps, change)
  if (planned.outcome !== 'planned') throw new Error(`not planned: ${planned.refusal}`)
  await announceGame(deps, id, OWNER)
  moveTo(deps, change.startsAt ?? EVENING)
  await launchGame(deps, id, OWNER)
  pass(deps, deps.settings.groupGame.pauseMs / 1000)
  return id
}

/** The right option of the round that is on, or a wrong one. */
export async function optionOf(deps: Deps, groupGameId: string, isRight: boolean): Promise<number> {
  const { secrets, round } = await findGame(deps.db, groupGameId)
  const { right } = secrets[round - 1] as { right: number }
  return isRight ? right : (right + 1) % 4
}

/** One customer answers the quiz, rightly or not. */
export async function answer(deps: Deps, groupGameId: string, customerId: string, isRight = true, round = 1): Promise<AnswerResult> {
  const option = await optionOf(deps, groupGameId, isRight)
  const [result] = await answerBatch(deps, [{ groupGameId, customerId, round, move: { move: 'answer', option } }])
  if (result instanceof Error) throw result
  return result!
}

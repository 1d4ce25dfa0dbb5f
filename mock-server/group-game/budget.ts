import type { GroupBudget } from '#shared/group-game/contract'
import { toFen } from '#shared/money/fen'
import { monthOf } from '#shared/time/calendar-month'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { ledgerBalance } from '../ledger/ledger-balance'
import { lockPool } from '../ledger/lock-pool'
import { postEntry } from '../ledger/post-entry'
import type { GroupGame } from './group-game'
import { poolIdOf } from './pool-id'

const OPEN = 'insert into prize_pool (campaign_id, tickets, budget_fen) values ($1, 0, $2) on conflict do nothing returning 1'

const LEFT = 'select budget_fen - reserved_fen - paid_fen - released_fen as left from prize_pool where campaign_id = $1 and settled_at is null'

const RESERVE = 'update prize_pool set reserved_fen = reserved_fen + $2 where campaign_id = $1'

/** The month's pool, locked: the bank funds it with the first game that is planned in it (G16). */
export async function openPool(tx: Queryable, { settings, clock }: Pick<Deps, 'settings' | 'clock'>, poolId: string): Promise<void> {
  const budget = settings.groupGame.monthBudget
  const opened = await tx.query(OPEN, [poolId, budget])
  if (opened.length > 0) await postEntry(tx, { campaignId: poolId, from: 'bank', to: 'budget', amount: budget, at: clock.now() })
  await lockPool(tx, poolId)
}

const totalOf = (amounts: readonly number[]) => toFen(amounts.reduce((total, amount) => total + amount, 0))

/** Reserves a game's rewards out of its pool, which is locked; false where the month has not so much left. */
export async function reserveRewards(tx: Queryable, poolId: string, rewards: readonly number[], at: Date): Promise<boolean> {
  const [pool] = await tx.query<{ left: number }>(LEFT, [poolId])
  const amount = totalOf(rewards)
  if (!pool || pool.left < amount) return false
  await tx.query(RESERVE, [poolId, amount])
  await postEntry(tx, { campaignId: poolId, from: 'budget', to: 'reserved', amount, at })
  return true
}

/** Gives back what was reserved for the slots nobody took. The game is locked: it happens once, when it ends. */
export async function releaseRewards(tx: Queryable, { poolId, rewards }: GroupGame, taken: number, at: Date): Promise<void> {
  const amount = totalOf(rewards.slice(taken))
  if (amount === 0) return
  await lockPool(tx, poolId)
  await tx.query(RESERVE, [poolId, -amount])
  await postEntry(tx, { campaignId: poolId, from: 'reserved', to: 'budget', amount, at })
}

/** What a group's games may still cost in the month of this instant; of one without a game it is the whole budget. */
export async function showBudget({ db, settings }: Pick<Deps, 'db' | 'settings'>, groupId: string, at: Date): Promise<GroupBudget> {
  const month = monthOf(at)
  const balance = await ledgerBalance(db, poolIdOf(groupId, month))
  const whole = settings.groupGame.monthBudget
  return balance.budget === 0 ? { month, ...balance, budget: whole, left: whole } : { month, ...balance }
}

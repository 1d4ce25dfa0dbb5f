import type { CampaignDefinition } from '#shared/campaign/definition'
import { toFen } from '#shared/money/fen'
import { permutePrizes } from '#shared/prize/permute-prizes'
import type { Queryable } from '../db/database'
import type { Keys } from '../keys'
import { postEntry } from '../ledger/post-entry'
import type { Random } from '../random'

const SEED_BYTES = 32

/** Fits the arithmetic of `draw_prizes`. */
const CHUNK = 1000

export interface PublishDeps {
  /** A transaction of the caller's: a campaign is published whole or not at all. */
  tx: Queryable
  keys: Keys
  random: Random
}

async function insertPlan(tx: Queryable, { id, prizes, budget }: CampaignDefinition): Promise<void> {
  for (const [index, prize] of prizes.entries()) {
    const { code, name, amount, minimumSpend, count } = prize
    await tx.query(
      `insert into prize (campaign_id, index, code, name, amount_fen, minimum_spend_fen, count)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, index, code, name, amount, minimumSpend, count],
    )
    await tx.query('insert into prize_left (campaign_id, index, count_left) values ($1, $2, $3)', [id, index, count])
  }
  const tickets = prizes.reduce((total, { count }) => total + count, 0)
  await tx.query('insert into prize_pool (campaign_id, tickets, budget_fen) values ($1, $2, $3)', [id, tickets, budget])
}

async function insertOrder(tx: Queryable, campaignId: string, order: Uint8Array): Promise<void> {
  for (let start = 0; start < order.length; start += CHUNK) {
    await tx.query('insert into prize_order (campaign_id, chunk, prizes) values ($1, $2, $3)', [
      campaignId, start / CHUNK, order.subarray(start, start + CHUNK),
    ])
  }
}

/**
 * Publishes a campaign: freezes its plan, fixes the order of its prizes by a fresh secret seed and books its budget.
 * The definition has been checked against its budget by its schema. Throws a unique violation when the id is taken.
 */
export async function publishCampaign({ tx, keys, random }: PublishDeps, definition: CampaignDefinition, now: Date): Promise<void> {
  const { id, startsAt, endsAt, infoFields, prizes, budget } = definition
  const seed = random.bytes(SEED_BYTES)
  await tx.query(
    `insert into campaign (id, starts_at, ends_at, needs_info, definition, seed_cipher, published_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, new Date(startsAt), new Date(endsAt), infoFields.length > 0, JSON.stringify(definition), keys.encrypt(seed), now],
  )
  await insertPlan(tx, definition)
  await insertOrder(tx, id, permutePrizes(prizes.map(({ count }) => count), seed))
  await postEntry(tx, { campaignId: id, from: 'bank', to: 'budget', amount: toFen(budget), at: now })
}

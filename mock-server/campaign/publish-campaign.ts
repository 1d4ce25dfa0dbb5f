import type { CampaignDefinition } from '#shared/campaign/definition'
import { commitTo } from '#shared/draw/commitment'
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

/** Who wrote a version and who let it out: two people (K13), or nobody for what a file brought at the start. */
export interface Publication {
  version: number
  submittedBy: string | null
  approvedBy: string | null
}

const FROM_FILE: Publication = { version: 1, submittedBy: null, approvedBy: null }

async function insertCampaign(tx: Queryable, definition: CampaignDefinition, seedCipher: Buffer, commitment: string, now: Date): Promise<void> {
  const { id, startsAt, endsAt, infoFields, entry, gates, game, groupIds, payoutKind, claimChannel } = definition
  await tx.query(
    `insert into campaign (id, starts_at, ends_at, needs_info, definition, seed_cipher, published_at, entry, first_add,
       has_region_gate, has_bank_gate, has_whitelist_gate, has_game, group_ids, payout_kind, claims_in_bank, commitment)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      id, new Date(startsAt), new Date(endsAt), infoFields.length > 0, JSON.stringify(definition), seedCipher, now, entry, gates.firstAdd,
      gates.region !== null, gates.bankCustomer, gates.whitelist, game !== null, groupIds, payoutKind, claimChannel === 'mobileBank', commitment,
    ],
  )
}

async function insertPlan(tx: Queryable, { id, prizes, budget, referral }: CampaignDefinition): Promise<void> {
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
  await tx.query('insert into prize_pool (campaign_id, tickets, budget_fen, reward_budget_fen) values ($1, $2, $3, $4)', [
    id, tickets, budget, referral?.budget ?? 0,
  ])
}

async function insertOrder(tx: Queryable, campaignId: string, order: Uint8Array): Promise<void> {
  for (let start = 0; start < order.length; start += CHUNK) {
    await tx.query('insert into prize_order (campaign_id, chunk, prizes) values ($1, $2, $3)', [
      campaignId, start / CHUNK, order.subarray(start, start + CHUNK),
    ])
  }
}

async function insertPublication(tx: Queryable, definition: CampaignDefinition, now: Date, by: Publication): Promise<void> {
  await tx.query(
    `insert into campaign_publication (campaign_id, version, definition, submitted_by, approved_by, published_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [definition.id, by.version, JSON.stringify(definition), by.submittedBy, by.approvedBy, now],
  )
}

/**
 * Publishes a campaign: freezes its plan, fixes the order of its prizes by a fresh secret seed, commits to both (K8)
 * and books its budget. The definition has been checked against its budget by its schema. Throws a unique violation
 * when the id is taken.
 */
export async function publishCampaign(
  { tx, keys, random }: PublishDeps,
  definition: CampaignDefinition,
  now: Date,
  by: Publication = FROM_FILE,
): Promise<void> {
  const { id, prizes, budget } = definition
  const seed = random.bytes(SEED_BYTES)
  await insertCampaign(tx, definition, keys.encrypt(seed), commitTo({ campaignId: id, prizes }, seed), now)
  await insertPlan(tx, definition)
  await insertOrder(tx, id, permutePrizes(prizes.map(({ count }) => count), seed))
  await insertPublication(tx, definition, now, by)
  await postEntry(tx, { campaignId: id, from: 'bank', to: 'budget', amount: toFen(budget), at: now })
}

/** Other words for a published campaign. Whoever calls has made sure that nothing else differs (R15). */
export async function republishCampaign(tx: Queryable, definition: CampaignDefinition, now: Date, by: Publication): Promise<void> {
  await insertPublication(tx, definition, now, by)
}

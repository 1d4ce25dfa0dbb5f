import type { FairnessView } from '#shared/campaign/contract'
import { toFen } from '#shared/money/fen'
import type { Deps } from '../deps'

export type FairnessDeps = Pick<Deps, 'db' | 'keys' | 'campaigns' | 'receipts'>

interface Secret {
  seed_cipher: Uint8Array
  commitment: string
  published_at: Date
  is_settled: boolean
}

const SECRET = `
  select c.seed_cipher, c.commitment, c.published_at, pool.settled_at is not null as is_settled
  from campaign c join prize_pool pool on pool.campaign_id = c.id where c.id = $1`

/**
 * What was fixed before the first draw, and once the campaign is settled the seed (K8): from then on no process draws
 * any more, whatever its clock says, and anybody can recompute who won what. Throws CAMPAIGN_NOT_FOUND.
 */
export async function showFairness({ db, keys, campaigns, receipts }: FairnessDeps, campaignId: string): Promise<FairnessView> {
  const campaign = await campaigns.get(campaignId)
  const [secret] = await db.query<Secret>(SECRET, [campaignId])
  const { seed_cipher, commitment, published_at, is_settled } = secret!
  return {
    campaignId,
    campaignName: campaign.name,
    prizes: campaign.prizes.map(({ code, name, amount, count }) => ({ code, name, amount, count })),
    commitment,
    publishedAt: published_at.toISOString(),
    seed: is_settled ? keys.decrypt(seed_cipher).toString('hex') : null,
    publicKey: receipts.publicKey,
    keyId: receipts.keyId,
  }
}

interface DrawRow {
  ticket: number
  prize_index: number
  amount_fen: number
  drawn_at: Date
}

const DRAWS = 'select ticket, prize_index, amount_fen, drawn_at from voucher where campaign_id = $1 and ticket is not null order by ticket'

/** The whole campaign without names, as `npm run verify-draws` reads it. Throws CAMPAIGN_NOT_FOUND. */
export async function exportDraws(deps: FairnessDeps, campaignId: string) {
  const fairness = await showFairness(deps, campaignId)
  const rows = await deps.db.query<DrawRow>(DRAWS, [campaignId])
  const draws = rows.map(({ ticket, prize_index, amount_fen, drawn_at }) => ({
    ticket, prizeCode: fairness.prizes[prize_index]!.code, amount: toFen(amount_fen), drawnAt: drawn_at.toISOString(),
  }))
  return { ...fairness, draws }
}

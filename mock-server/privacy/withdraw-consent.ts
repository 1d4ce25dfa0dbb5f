import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { participationId } from '../participation/participation-id'
import { BOUND_TO_BENEFIT } from './bound-to-benefit'
import { erasures } from './erasures'

/** Waits for a draw or a correction under way. */
const LOCK = 'select 1 from participation where id = $1 for update'

const IS_BOUND = `select ${BOUND_TO_BENEFIT} as "isBound" from participation p where p.id = $1`

/** Writes it down where the last that happened to the consent is that it was given. */
const WITHDRAW = `
  insert into consent_change (customer_id, campaign_id, kind, version, happened_at)
  select customer_id, campaign_id, 'withdrawn', version, $3 from (
    select * from consent_change where customer_id = $1 and campaign_id = $2 order by id desc limit 1
  ) last where kind = 'given'
  returning 1`

async function erase(tx: Queryable, id: string): Promise<void> {
  const [row] = await tx.query<{ isBound: boolean }>(IS_BOUND, [id])
  for (const erasure of erasures) await erasure(tx, { participationId: id, isBoundToBenefit: row!.isBound })
}

/**
 * A customer takes his consent in a campaign back (K2): the phone and card he gave are erased, what was drawn stays his.
 * Where he gave none, or took it back before, nothing happens. Throws CAMPAIGN_NOT_FOUND.
 */
export async function withdrawConsent(
  { db, clock, campaigns }: Pick<Deps, 'db' | 'clock' | 'campaigns'>,
  campaignId: string,
  customerId: string,
): Promise<void> {
  await campaigns.get(campaignId)
  const id = participationId(campaignId, customerId)
  await db.transaction(async (tx) => {
    await tx.query(LOCK, [id])
    const withdrawn = await tx.query(WITHDRAW, [customerId, campaignId, clock.now()])
    if (withdrawn.length > 0) await erase(tx, id)
  })
}

import { maskMobileNumber } from '#shared/phone/mobile-number'
import type { Queryable } from '../db/database'
import type { Keys } from '../keys'
import type { GoodRow } from '../sheet/check-phones'
import type { LeadRow } from './read-lead-rows'

export type GoodLead = GoodRow<LeadRow>

const INSERT = `
  insert into lead (phone_hash, phone_cipher, phone_mask, name, note, branch_id, upload_id)
  select given.*, $7 from unnest($1::text[], $2::bytea[], $3::text[], $4::text[], $5::text[], $6::text[]) as given
  on conflict (phone_hash) do nothing returning phone_hash`

/** Keeps them, each phone as a cipher, a keyed hash and a mask (K1). Returns those that were on a list before. */
export async function insertLeads(tx: Queryable, uploadId: string, leads: readonly GoodLead[], keys: Keys): Promise<GoodLead[]> {
  // One upload at a time: two with the same phones in another order would wait for each other.
  await tx.query("select pg_advisory_xact_lock(hashtext('lead'))")
  const hashes = leads.map(({ mobile }) => keys.lookupHash(mobile))
  const inserted = await tx.query<{ phone_hash: string }>(INSERT, [
    hashes,
    leads.map(({ mobile }) => keys.encrypt(Buffer.from(mobile))),
    leads.map(({ mobile }) => maskMobileNumber(mobile)),
    leads.map(({ name }) => name),
    leads.map(({ note }) => note),
    leads.map(({ branchId }) => branchId!),
    uploadId,
  ])
  const news = new Set(inserted.map(({ phone_hash: hash }) => hash))
  return leads.filter((_, index) => !news.has(hashes[index]!))
}

import { setImmediate } from 'node:timers/promises'
import { maskMobileNumber } from '#shared/phone/mobile-number'
import type { Queryable } from '../db/database'
import type { Keys } from '../keys'
import type { GoodRow } from '../sheet/check-phones'

/** One entry of the list: no phone in the clear, no way back to it (K1). */
export interface ListEntry {
  /** `campaign:keyed hash` */
  key: string
  mask: string
  branchId: string | null
}

/** Hashing so many takes some ten milliseconds; after them others have their turn. */
const CHUNK = 5000

const INSERT = `
  insert into whitelist (key, campaign_id, phone_mask, branch_id, upload_id)
  select key, $1, mask, branch_id, $2 from unnest($3::text[], $4::text[], $5::text[]) as entry (key, mask, branch_id)
  on conflict (key) do nothing returning key`

const chunksOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => all.slice(index * CHUNK, (index + 1) * CHUNK))

/** The list's entry for each row, in their order. */
export async function listEntries(rows: readonly GoodRow[], campaignId: string, keys: Keys): Promise<ListEntry[]> {
  const entries: ListEntry[] = []
  for (const chunk of chunksOf(rows)) {
    for (const { mobile, branchId } of chunk) {
      entries.push({ key: `${campaignId}:${keys.lookupHash(mobile)}`, mask: maskMobileNumber(mobile), branchId })
    }
    await setImmediate()
  }
  return entries
}

/** Puts them on the list; the keys of those that were not on it before. */
export async function insertPhones(
  tx: Queryable,
  campaignId: string,
  uploadId: string,
  entries: readonly ListEntry[],
): Promise<Set<string>> {
  // One upload to a list at a time: two with the same phones in another order would wait for each other.
  await tx.query("select pg_advisory_xact_lock(hashtext('whitelist:' || $1))", [campaignId])
  const inserted = new Set<string>()
  for (const chunk of chunksOf(entries)) {
    const columns = [chunk.map(({ key }) => key), chunk.map(({ mask }) => mask), chunk.map(({ branchId }) => branchId)]
    const rows = await tx.query<{ key: string }>(INSERT, [campaignId, uploadId, ...columns])
    for (const { key } of rows) inserted.add(key)
  }
  return inserted
}

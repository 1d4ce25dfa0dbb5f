import type { Queryable } from '../db/database'
import type { WrittenDefinition } from './check-definition'

export interface NewDraft {
  definition: WrittenDefinition
  isTemplate: boolean
  templateId: string | null
  branchId: string | null
  madeBy: string
}

/** An id that a file has published is taken as well. */
const INSERT = `
  insert into campaign_draft (campaign_id, version, state, definition, is_template, template_id, branch_id, made_by, updated_at)
  select $1, 1, 'draft', $2, $3, $4, $5, $6, $7 where not exists (select 1 from campaign where id = $1)
  on conflict do nothing returning campaign_id`

/** One more saved version; the table only grows. */
export async function insertVersion(
  tx: Queryable,
  version: { campaignId: string; version: number; definition: WrittenDefinition; savedBy: string },
  now: Date,
): Promise<void> {
  await tx.query('insert into campaign_version (campaign_id, version, definition, saved_by, saved_at) values ($1, $2, $3, $4, $5)', [
    version.campaignId, version.version, JSON.stringify(version.definition), version.savedBy, now,
  ])
}

/** A draft with its first version. False when the id is taken: then nothing has changed. */
export async function insertDraft(tx: Queryable, campaignId: string, draft: NewDraft, now: Date): Promise<boolean> {
  const { definition, isTemplate, templateId, branchId, madeBy } = draft
  const inserted = await tx.query(INSERT, [campaignId, JSON.stringify(definition), isTemplate, templateId, branchId, madeBy, now])
  if (inserted.length === 0) return false
  await insertVersion(tx, { campaignId, version: 1, definition, savedBy: madeBy }, now)
  return true
}

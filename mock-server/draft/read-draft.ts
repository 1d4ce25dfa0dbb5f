import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'
import type { WrittenDefinition } from './check-definition'

/** A draft at its newest version. */
export interface Draft {
  campaignId: string
  version: number
  state: 'draft' | 'review' | 'published'
  definition: WrittenDefinition
  isTemplate: boolean
  templateId: string | null
  /** Null: the head office's. */
  branchId: string | null
  branchName: string | null
  updatedAt: Date
  submittedBy: string | null
  submitterName: string | null
  /** Who saved this version. */
  savedBy: string
  note: string | null
  /** The version that customers see now; null before the first publication. */
  published: WrittenDefinition | null
  liveVersion: number | null
}

const DRAFTS = `
  select d.campaign_id as "campaignId", d.version, d.state, d.definition, d.is_template as "isTemplate",
    d.template_id as "templateId", d.branch_id as "branchId", branch.name as "branchName", d.updated_at as "updatedAt",
    d.submitted_by as "submittedBy", submitter.name as "submitterName", saved.saved_by as "savedBy", d.note,
    newest.definition as published, newest.version as "liveVersion"
  from campaign_draft d
  join campaign_version saved on saved.campaign_id = d.campaign_id and saved.version = d.version
  left join branch on branch.id = d.branch_id
  left join manager submitter on submitter.id = d.submitted_by
  left join lateral (
    -- As it was written: a publication itself keeps what the rules made of it.
    select v.version, v.definition from campaign_publication p
    join campaign_version v on v.campaign_id = p.campaign_id and v.version = p.version
    where p.campaign_id = d.campaign_id order by p.version desc limit 1
  ) newest on true`

/** All drafts, the one that was touched last first. */
export function readDrafts(db: Queryable): Promise<Draft[]> {
  return db.query<Draft>(`${DRAFTS} order by d.updated_at desc, d.campaign_id`)
}

/** Throws DRAFT_NOT_FOUND. */
export async function readDraft(db: Queryable, campaignId: string): Promise<Draft> {
  const [draft] = await db.query<Draft>(`${DRAFTS} where d.campaign_id = $1`, [campaignId])
  if (!draft) throw new ApiError('DRAFT_NOT_FOUND', campaignId)
  return draft
}

/**
 * The draft, which nobody else changes until the transaction ends. Throws DRAFT_NOT_FOUND, and VERSION_OUTDATED when it
 * is no longer the version that was read.
 */
export async function lockDraft(tx: Queryable, campaignId: string, version: number): Promise<Draft> {
  // A statement of its own: one that waits for a lock sees the other tables as they were before it waited.
  await tx.query('select 1 from campaign_draft where campaign_id = $1 for update', [campaignId])
  const draft = await readDraft(tx, campaignId)
  if (draft.version !== version) throw new ApiError('VERSION_OUTDATED', `the newest version is ${draft.version}`)
  return draft
}

import { ApiError } from '#shared/api/api-error'
import type { draftContract, DraftView } from '#shared/draft/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { HandlerInput } from '../handlers'
import { checkDefinition, type WrittenDefinition } from './check-definition'
import { insertDraft, type NewDraft } from './insert-draft'
import { readDraft } from './read-draft'
import { readStaff, refuseOutsider, type Staff } from './read-staff'
import { showDraft } from './show-draft'

export type DraftWish = HandlerInput<(typeof draftContract)['endpoints']['createDraft']>['body']

async function copyOf(tx: Queryable, templateId: string, campaignId: string): Promise<WrittenDefinition> {
  const { isTemplate, definition } = await readDraft(tx, templateId)
  if (!isTemplate) throw new ApiError('DRAFT_NOT_FOUND', `"${templateId}" is no template`)
  return { ...definition, id: campaignId }
}

async function newDraft(tx: Queryable, wish: DraftWish, { id, branchId }: Staff): Promise<NewDraft> {
  const owner = { branchId, madeBy: id }
  if (wish.from === 'definition') return { ...owner, definition: wish.definition, isTemplate: wish.isTemplate, templateId: null }
  const definition = await copyOf(tx, wish.templateId, wish.campaignId)
  return { ...owner, definition, isTemplate: false, templateId: wish.templateId }
}

/**
 * Begins a draft for the maker's office: version 1. Throws DEFINITION_INVALID, DRAFT_NOT_FOUND where the template is
 * none, DRAFT_EXISTS, and ROLE_REQUIRED where a branch wants to make a template (R33).
 */
export function createDraft(deps: Pick<Deps, 'db' | 'clock' | 'settings'>, managerId: string, wish: DraftWish): Promise<DraftView> {
  return deps.db.transaction(async (tx) => {
    const staff = await readStaff(tx, managerId)
    const draft = await newDraft(tx, wish, staff)
    refuseOutsider(staff, draft.isTemplate ? null : staff.branchId)
    const { id } = checkDefinition(draft.definition)
    if (!(await insertDraft(tx, id, draft, deps.clock.now()))) throw new ApiError('DRAFT_EXISTS', id)
    return showDraft(tx, deps, id, staff)
  })
}

import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { createDraft } from './create-draft'
import { decideDraft } from './decide-draft'
import { listDrafts } from './list-drafts'
import { readStaff } from './read-staff'
import { saveDraft } from './save-draft'
import { showDraft } from './show-draft'
import { submitDraft } from './submit-draft'

export function draftHandlers(
  deps: Pick<Deps, 'db' | 'clock' | 'random' | 'keys' | 'settings' | 'campaigns'>,
): Handlers<'draft'> {
  return {
    listDrafts: async () => ({ drafts: await listDrafts(deps) }),
    createDraft: ({ body, managerId }) => createDraft(deps, managerId, body),
    showDraft: async ({ params, managerId }) => showDraft(deps.db, deps, params.campaignId, await readStaff(deps.db, managerId)),
    saveDraft: ({ params, body, managerId }) => saveDraft(deps, managerId, params.campaignId, body),
    submitDraft: ({ params, body, managerId }) => submitDraft(deps, managerId, params.campaignId, body.version),
    decideDraft: ({ params, body, managerId }) => decideDraft(deps, managerId, params.campaignId, body),
  }
}

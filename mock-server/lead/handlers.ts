import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { changeLead } from './change-lead'
import { listLeads } from './list-leads'
import { listLeadUploads } from './read-lead-uploads'
import { searchLeads } from './search-leads'
import { showLeadPhone } from './show-lead-phone'
import { uploadLeads } from './upload-leads'

export function leadHandlers(deps: Pick<Deps, 'db' | 'clock' | 'keys' | 'random'>): Handlers<'lead'> {
  return {
    uploadLeads: ({ body, managerId }) => uploadLeads(deps, managerId, body),
    listLeadUploads: () => listLeadUploads(deps.db),
    listLeads: ({ params, managerId }) => listLeads(deps.db, managerId, params.state),
    searchLeads: ({ body, managerId }) => searchLeads(deps, managerId, body),
    changeLead: ({ params, body, managerId }) => changeLead(deps, { ...body, leadId: params.leadId, managerId }),
    showLeadPhone: async ({ params, managerId }) => ({ phone: await showLeadPhone(deps, params.leadId, managerId) }),
  }
}

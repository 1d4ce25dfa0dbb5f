import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { showWhitelist } from './show-whitelist'
import { uploadWhitelist } from './upload-whitelist'

export function whitelistHandlers(deps: Pick<Deps, 'db' | 'clock' | 'keys' | 'random'>): Handlers<'whitelist'> {
  return {
    showWhitelist: ({ params, managerId }) => showWhitelist(deps.db, managerId, params.campaignId),
    uploadWhitelist: ({ params, body, managerId }) => uploadWhitelist(deps, managerId, params.campaignId, body),
  }
}

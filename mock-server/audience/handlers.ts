import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { knownTagGroups } from '../tag/known-tag-groups'
import { listMassMessages } from './list-mass-messages'
import { previewAudience } from './preview-audience'
import { previewMassMessage } from './preview-mass-message'
import { queueMassMessage } from './queue-mass-message'
import { retryMassMessage } from './retry-mass-message'

export function audienceHandlers(deps: Deps): Handlers<'audience'> {
  return {
    listAudienceTags: async () => ({ groups: await knownTagGroups(deps) }),
    previewAudience: ({ body, managerId }) => previewAudience(deps, managerId, body),
    previewMassMessage: ({ body, managerId }) => previewMassMessage(deps, managerId, body),
    listMassMessages: async ({ managerId }) => ({ messages: await listMassMessages(deps.db, managerId) }),
    queueMassMessage: ({ params, body, managerId }) => queueMassMessage(deps, { ...params, ...body, managerId }),
    retryMassMessage: ({ params, managerId }) => retryMassMessage(deps, managerId, params.messageId),
  }
}

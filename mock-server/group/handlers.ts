import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { pairOf } from '../chat/pair'
import { bindGroup } from './bind-group'
import { checkMembers } from './check-members'
import { inviteToGroup } from './invite-to-group'
import { listGroups } from './list-groups'
import { listHolders } from './list-holders'
import { makeJoinCode } from './make-join-code'
import { moveGroupStep } from './move-group-step'
import { publishGroup } from './publish-group'
import { removeGroup } from './remove-group'
import { requireGroup } from './require-group'
import { saveGroup } from './save-group'

export function groupHandlers(deps: Deps): Handlers<'group'> {
  return {
    listGroups: ({ managerId }) => listGroups(deps, managerId),
    showGroup: ({ params, managerId }) => requireGroup(deps.db, deps, params.groupId, managerId, 'look'),
    saveGroup: ({ params, body, managerId }) => saveGroup(deps, params.groupId, managerId, body),
    bindGroup: ({ params, body, managerId }) => bindGroup(deps, params.groupId, managerId, body.chatId),
    publishGroup: ({ params, body, managerId }) => publishGroup(deps, params.groupId, managerId, body.isPublished),
    removeGroup: async ({ params, managerId }) => ({ outcome: (await removeGroup(deps, params.groupId, managerId)) ? 'removed' : 'inUse' }),
    moveGroupStep: ({ params, body, managerId }) => moveGroupStep(deps, params.groupId, managerId, body),
    makeJoinCode: ({ params, managerId }) => makeJoinCode(deps, params.groupId, managerId),
    listHolders: async ({ params, managerId }) => ({ holders: await listHolders(deps, params.groupId, managerId) }),
    checkMembers: ({ params, managerId }) => checkMembers(deps, params.groupId, managerId),
    inviteToGroup: async (asked) => inviteToGroup(deps, await pairOf(deps, asked, 'act')),
  }
}

import type { Deps } from '../deps'
import { canWorkOn, readStaff } from '../draft/read-staff'
import type { Handlers } from '../handlers'
import { addNode, changeNode, removeNode } from './keep-nodes'
import { readNodes } from './node-row'
import { showNode } from './show-node'

export function marketingHandlers(deps: Deps): Handlers<'marketing'> {
  const { db } = deps
  return {
    listNodes: async ({ managerId }) => ({ canChange: canWorkOn(await readStaff(db, managerId), null), nodes: await readNodes(deps) }),
    showNode: ({ params, managerId }) => showNode(deps, managerId, params.nodeId),
    addNode: ({ body, managerId }) => addNode(deps, managerId, body),
    changeNode: async ({ params, body, managerId }) => ({ outcome: await changeNode(db, managerId, params.nodeId, body) }),
    removeNode: async ({ params, managerId }) => ({ outcome: await removeNode(db, managerId, params.nodeId) }),
  }
}

import { requireChatCustomer } from '../chat/require-chat-customer'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { noteDown } from './note-down'
import { readCorpTags } from './read-corp-tags'
import { readNotes } from './read-notes'
import { showTags } from './show-tags'
import { wishTag } from './wish-tag'

export function tagHandlers(deps: Deps): Handlers<'tag'> {
  const { db } = deps
  return {
    showTags: async ({ params, managerId }) => {
      const { id } = await requireChatCustomer(db, params.externalUserId, managerId, 'look')
      return showTags(db, { customerId: id, managerId })
    },
    readTags: async ({ params, managerId }) => {
      const { id } = await requireChatCustomer(db, params.externalUserId, managerId, 'look')
      const pair = { customerId: id, managerId }
      await Promise.all([readCorpTags(deps), readNotes(deps, pair)])
      return showTags(db, pair)
    },
    wishTag: async ({ params, body, managerId }) => {
      const { id } = await requireChatCustomer(db, params.externalUserId, managerId, 'act')
      return wishTag(deps, { customerId: id, managerId, tagId: params.tagId }, body.isOn)
    },
    noteDown: async ({ params, body, managerId }) => {
      const { id } = await requireChatCustomer(db, params.externalUserId, managerId, 'act')
      return noteDown(deps, { ...body, customerId: id, externalUserId: params.externalUserId, managerId })
    },
  }
}

import type { CallOutcome } from '#shared/simulator/contract'
import type { Wecom } from '../wecom'
import { groupChatId, singleChatId } from '../world/chats'
import type { NativeCall } from './native-call'

/** The SDK writes lists with semicolons between. */
const listOf = (value: unknown) => String(value ?? '').split(';').filter(Boolean)

const FAIL: CallOutcome = { result: { err_msg: 'openEnterpriseChat:fail' }, question: null }

const opened = (conversationId: string): CallOutcome => ({ result: { err_msg: 'openEnterpriseChat:ok' }, question: null, opens: conversationId })

/** With a customer group's id everything else is ignored; the member has to be in it. */
function openGroup({ world }: Wecom, memberId: string, chatId: string): CallOutcome {
  const group = world.groups.findByChatId(chatId)
  const isIn = group && !group.isDismissed && group.people.some(({ kind, id }) => kind === 'member' && id === memberId)
  return isIn ? opened(groupChatId(group.id)) : FAIL
}

/** `openEnterpriseChat` with one contact of the member's, or a group he is in: the chat comes to the front. Groups are not made here. */
export function openChat(wecom: Wecom, { memberId, params }: NativeCall): CallOutcome {
  if (params.chatId) return openGroup(wecom, memberId, String(params.chatId))
  const { world } = wecom
  const [externalUserId = '', ...others] = listOf(params.externalUserIds)
  const customer = world.people.customerOf(externalUserId)
  const isAlone = others.length === 0 && listOf(params.userIds).length === 0
  if (!customer || !isAlone || !world.contacts.find(memberId, customer.id)) return FAIL
  return opened(singleChatId(memberId, customer.id))
}

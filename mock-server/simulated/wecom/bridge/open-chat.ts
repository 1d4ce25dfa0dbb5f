import type { CallOutcome } from '#shared/simulator/contract'
import type { Wecom } from '../wecom'
import { singleChatId } from '../world/chats'
import type { NativeCall } from './native-call'

/** The SDK writes lists with semicolons between. */
const listOf = (value: unknown) => String(value ?? '').split(';').filter(Boolean)

/** `openEnterpriseChat` with one contact of the member's: the chat comes to the front. Groups are not made here. */
export function openChat({ world }: Wecom, { memberId, params }: NativeCall): CallOutcome {
  const [externalUserId = '', ...others] = listOf(params.externalUserIds)
  const customer = world.people.customerOf(externalUserId)
  const isAlone = others.length === 0 && listOf(params.userIds).length === 0
  if (!customer || !isAlone || !world.contacts.find(memberId, customer.id)) return { result: { err_msg: 'openEnterpriseChat:fail' }, question: null }
  return { result: { err_msg: 'openEnterpriseChat:ok' }, question: null, opens: singleChatId(memberId, customer.id) }
}

import type { Wecom } from '../wecom'
import type { NativeCall, NativeResult } from './native-call'

function currentCustomer({ world }: Wecom, { entry, conversation }: NativeCall): NativeResult {
  const isAbout = entry === 'single_chat_tools' || entry === 'contact_profile'
  const [customerId] = isAbout && conversation?.kind === 'single' ? conversation.customerIds : []
  if (customerId === undefined) return { err_msg: 'getCurExternalContact:fail without context of external contact' }
  return { err_msg: 'getCurExternalContact:ok', userId: world.people.customer(customerId)!.externalUserId }
}

function currentGroup({ world }: Wecom, { entry, conversation }: NativeCall): NativeResult {
  const group = entry === 'group_chat_tools' && conversation?.kind === 'group' ? world.groups.find(conversation.id.slice('group:'.length)) : undefined
  if (!group) return { err_msg: 'getCurExternalChat:fail without context of external chat' }
  return { err_msg: 'getCurExternalChat:ok', chatId: group.chatId }
}

/** What the page is told of where it was opened; null for functions that ask for something else. */
export function contextFunction(wecom: Wecom, call: NativeCall): NativeResult | null {
  if (call.name === 'getContext') return { err_msg: 'getContext:ok', entry: call.entry }
  if (call.name === 'getCurExternalContact') return currentCustomer(wecom, call)
  if (call.name === 'getCurExternalChat') return currentGroup(wecom, call)
  return null
}

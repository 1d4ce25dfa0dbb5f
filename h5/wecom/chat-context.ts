import { getContext, getCurExternalChat, getCurExternalContact } from '@wecom/jssdk'
import { answerInTime } from './answer-in-time'

/** Which chat stands beside the page. Only there may it send; from a customer's profile it may look. */
export type ChatContext =
  | { kind: 'single'; externalUserId: string; canSend: boolean }
  | { kind: 'group'; chatId: string; canSend: boolean }
  /** Opened from somewhere else; `entry` is WeCom's word for it: `normal` is the workbench. */
  | { kind: 'none'; entry: string }

/** Asks WeCom what stands beside the page. Rejects as the SDK does, or with WecomError `silent`. */
export async function readChatContext(): Promise<ChatContext> {
  const entry: string = (await answerInTime(getContext())).entry
  if (entry === 'single_chat_tools' || entry === 'contact_profile') {
    const { userId } = await answerInTime(getCurExternalContact())
    return { kind: 'single', externalUserId: userId, canSend: entry === 'single_chat_tools' }
  }
  if (entry === 'group_chat_tools') {
    const { chatId } = await answerInTime(getCurExternalChat())
    return { kind: 'group', chatId, canSend: true }
  }
  return { kind: 'none', entry }
}

import { env, navigateToAddCustomer, openEnterpriseChat } from '@wecom/jssdk'
import type { Client } from '#shared/api/client'
import type { ChatMessage } from '#shared/chat/message'
import { answerInTime } from './answer-in-time'
import { readChatContext, type ChatContext } from './chat-context'
import { registerPage } from './register-page'
import { sendInOrder, type Delivery } from './send-in-order'
import { sendMessage } from './send-message'
import { WecomError } from './wecom-error'
import { wecomErrorFrom } from './wecom-error-from'

/** What the product asks of WeCom's client. */
export interface Wecom {
  /** Rejects with WecomError only. */
  chatContext(): Promise<ChatContext>
  /** Sends into the chat beside the page, strictly in this order, each as the person confirms it. Never rejects. */
  sendInOrder(messages: readonly ChatMessage[], onProgress: (sent: number) => void): Promise<Delivery>
  /** WeCom's screen on which a customer is added, by a number he pastes: on phones only. Rejects with WecomError only. */
  openAddCustomer(): Promise<void>
  /** The chat with a customer who is a contact of the person's. Rejects with WecomError only. */
  openChat(externalUserId: string): Promise<void>
  /** A group's chat, by its id; clients older than 3.0.36 cannot. Rejects with WecomError only. */
  openGroup(chatId: string): Promise<void>
}

/** WeCom, for the one page this is; `signer` is our server's. Once a page: it is registered with the first call. */
export function openWecom(signer: Client['wecom']): Wecom {
  let registration: Promise<void> | null = null

  /** Outside WeCom the SDK would wait for ever. */
  async function beRegistered(): Promise<void> {
    if (!env.isWeCom) throw new WecomError('outsideWecom')
    registration ??= registerPage(signer)
    await registration.catch((error: unknown) => {
      registration = null
      throw error
    })
  }

  async function ask<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    try {
      await beRegistered()
      return await call()
    } catch (reason) {
      throw wecomErrorFrom(reason)
    }
  }

  return {
    chatContext: () => ask(readChatContext),
    openAddCustomer: () => ask(async () => void (await answerInTime(navigateToAddCustomer()))),
    openChat: (externalUserId) => ask(async () => void (await answerInTime(openEnterpriseChat({ externalUserIds: [externalUserId] })))),
    openGroup: (chatId) => ask(async () => void (await answerInTime(openEnterpriseChat({ chatId })))),
    sendInOrder: (messages, onProgress) =>
      sendInOrder(messages, async (message) => (await beRegistered(), sendMessage(message)), onProgress),
  }
}

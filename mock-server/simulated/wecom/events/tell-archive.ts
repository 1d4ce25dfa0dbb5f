import type { Route } from '#shared/api/route'
import { chatRoutes } from '#shared/chat/routes'
import { questionRoutes } from '#shared/question/routes'
import { createRequestSigner, type SharedSecret } from '../../../gateway/sign-request'
import type { Wecom } from '../wecom'

/** What a customer wrote, with WeCom's ids; to a member, or into a group. */
export interface CustomerMessage {
  externalUserId: string
  memberUserId: string | null
  chatId: string | null
  text: string
  sentAt: string
}

const TIMEOUT_MS = 5_000

/** That a member wrote into a group. */
export interface MemberMessage {
  memberUserId: string
  chatId: string
  sentAt: string
}

export interface Archive {
  ofCustomer(message: CustomerMessage): Promise<void>
  ofMember(message: MemberMessage): Promise<void>
}

/** Plays the bank's archive service: what people write is told to the product, signed as the bank's systems do. Never throws. */
export function createArchive(
  { base, clock, random }: Pick<Wecom, 'base' | 'clock' | 'random'>,
  bankSecret: SharedSecret,
  closing: AbortSignal,
): Archive {
  const sign = createRequestSigner(bankSecret, { clock, random })
  const tell = async ({ method, path }: Route, message: object) => {
    const body = JSON.stringify({ messages: [message] })
    const headers = { ...sign({ method, path, body }), 'content-type': 'application/json' }
    const signal = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), closing])
    // The archive tries again later; nobody in the chat notices.
    const response = await fetch(`${base()}${path}`, { method, headers, body, signal }).catch(() => null)
    await response?.body?.cancel()
  }
  return {
    ofCustomer: (message) => tell(chatRoutes.tellChatMessages, { messageId: random.bytes(12).toString('hex'), ...message }),
    ofMember: (message) => tell(questionRoutes.tellStaffMessages, message),
  }
}

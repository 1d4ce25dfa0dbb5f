import { chatRoutes } from '#shared/chat/routes'
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

export type Archive = (message: CustomerMessage) => Promise<void>

/** Plays the bank's archive service: what customers write is told to the product, signed as the bank's systems do. Never throws. */
export function createArchive(
  { base, clock, random }: Pick<Wecom, 'base' | 'clock' | 'random'>,
  bankSecret: SharedSecret,
  closing: AbortSignal,
): Archive {
  const sign = createRequestSigner(bankSecret, { clock, random })
  return async (message) => {
    const { method, path } = chatRoutes.tellChatMessages
    const body = JSON.stringify({ messages: [{ messageId: random.bytes(12).toString('hex'), ...message }] })
    const headers = { ...sign({ method, path, body }), 'content-type': 'application/json' }
    const signal = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), closing])
    // The archive tries again later; nobody in the chat notices.
    const response = await fetch(`${base()}${path}`, { method, headers, body, signal }).catch(() => null)
    await response?.body?.cancel()
  }
}

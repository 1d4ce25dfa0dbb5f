import type { ChatMessage } from '#shared/chat/message'
import type { WecomError } from './wecom-error'
import { wecomErrorFrom } from './wecom-error-from'

/** How far it went. What is left, from `sent` on, can be sent later. */
export interface Delivery {
  sent: number
  /** Null: all of them went out. */
  stoppedBy: WecomError | null
}

/**
 * One after another, each only once the one before has gone out: a person confirms every one of them. At the first
 * that does not go out it stops. `onProgress` hears how many have been sent.
 */
export async function sendInOrder(
  messages: readonly ChatMessage[],
  send: (message: ChatMessage) => Promise<void>,
  onProgress: (sent: number) => void,
): Promise<Delivery> {
  let sent = 0
  try {
    for (const message of messages) {
      await send(message)
      sent += 1
      onProgress(sent)
    }
    return { sent, stoppedBy: null }
  } catch (reason) {
    return { sent, stoppedBy: wecomErrorFrom(reason) }
  }
}

import { ref, type Ref } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { ReachKind } from '#shared/reach/contract'
import { useChatStore } from '../chat/chat-store'
import { usePlaceStore } from '../chat/place-store'
import { useSurroundings } from '../surroundings'
import { useReachStore } from './reach-store'
import { refusalText } from './reach-text'

export interface Reach {
  kind: ReachKind
  /** What is sent, as the customer's history names it. */
  title: string
  /** From `randomId`: one for what is sent in one go, and for the rest of it where that was stopped on the way. */
  key: string
}

/** How many messages of it went out. */
type Deliver = () => Promise<number>

/**
 * Sends to the customer in the chat only what may be sent (S20): the bank is asked first and keeps a place, and is told
 * afterwards what became of it. In a group there is nobody to ask about.
 */
export function useReach(): { refusedBy: Ref<string>; isAsking: Ref<boolean>; send: (reach: Reach, deliver: Deliver) => Promise<void> } {
  const { reach: api } = useSurroundings().client
  const [place, chat, standing] = [usePlaceStore(), useChatStore(), useReachStore()]
  /** Why nothing was sent; empty after all else. */
  const refusedBy = ref('')
  /** From the question to the end: a second tap asks nothing. */
  const isAsking = ref(false)

  /** The place that is kept; null where it may not be sent. */
  async function reserve(externalUserId: string, { kind, title, key }: Reach): Promise<string | null> {
    const answer = await api.reserveReach({ params: { externalUserId }, headers: { 'idempotency-key': key }, body: { kind, title } })
    if (answer.allowed) return answer.reachId
    refusedBy.value = refusalText(answer)
    // What the page says of him is older than that.
    await Promise.all([chat.refresh(), standing.refresh()])
    return null
  }

  /** What the bank does not hear of counts as sent: nothing to trouble a manager with. */
  async function settle(externalUserId: string, reachId: string, sent: number): Promise<void> {
    await api.settleReach({ params: { externalUserId, reachId }, body: { outcome: sent > 0 ? 'sent' : 'cancelled' } }).catch(() => undefined)
    await standing.refresh()
  }

  async function sendTo(externalUserId: string, reach: Reach, deliver: Deliver): Promise<void> {
    const reachId = await reserve(externalUserId, reach)
    if (reachId !== null) await settle(externalUserId, reachId, await deliver())
  }

  async function send(reach: Reach, deliver: Deliver): Promise<void> {
    if (isAsking.value) return
    isAsking.value = true
    refusedBy.value = ''
    try {
      if (place.context?.kind === 'single') await sendTo(place.context.externalUserId, reach, deliver)
      else await deliver()
    } catch (error) {
      refusedBy.value = `没有发送：${errorText(error)}`
    } finally {
      isAsking.value = false
    }
  }

  return { refusedBy, isAsking, send }
}

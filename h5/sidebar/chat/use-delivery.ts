import { ref, shallowRef } from 'vue'
import type { ChatMessage } from '#shared/chat/message'
import type { WecomError } from '../../wecom/wecom-error'
import { usePlaceStore } from './place-store'

/** Sends into this chat what belongs together; only when WeCom has confirmed all of it is it sent. */
export function useDelivery() {
  const place = usePlaceStore()
  const isAsking = ref(false)
  const stoppedBy = shallowRef<WecomError | null>(null)

  /** Whether all of it went out. */
  async function deliver(messages: readonly ChatMessage[]): Promise<boolean> {
    if (isAsking.value) return false
    isAsking.value = true
    const delivery = await place.deliver(messages, () => undefined)
    isAsking.value = false
    stoppedBy.value = delivery.stoppedBy
    return delivery.sent === messages.length
  }

  return { isAsking, stoppedBy, deliver }
}

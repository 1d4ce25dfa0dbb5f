import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Expert, ExpertView, Handover } from '#shared/expert/contract'
import type { WecomError } from '../../wecom/wecom-error'
import { useChatStore } from '../chat/chat-store'
import { usePlaceStore } from '../chat/place-store'
import { useCustomerView } from '../customer/use-customer-view'
import { useSurroundings } from '../surroundings'

/** The experts the customer in the chat is shown to, or can be (S15). A failure leaves what was known. */
export const useExpertStore = defineStore('expert', () => {
  const { expert: api } = useSurroundings().client
  const place = usePlaceStore()
  const chat = useChatStore()
  const { view, failureText, isBusy, params, attempt } = useCustomerView<ExpertView>()
  /** What kept the last card back. */
  const stoppedBy = shallowRef<WecomError | null>(null)

  const load = () => attempt(() => api.showExperts({ params: params.value }))

  /** `handoverId` is one for each form: sent again after a failure, it is still one. */
  const handOver = (handoverId: string, expertId: string, reason: string) =>
    attempt(() => api.handOver({ params: { ...params.value, handoverId }, body: { expertId, reason } }))

  const answer = ({ id: handoverId }: Handover, text: string) =>
    attempt(() => api.answerHandover({ params: { ...params.value, handoverId }, body: { text } }))

  /** Read no more from the server: an expert may not look any longer. */
  const close = ({ id: handoverId, isToMe }: Handover) =>
    attempt(async () => {
      const end = () => api.closeHandover({ params: { ...params.value, handoverId } })
      await (isToMe ? chat.endLook(end) : end())
      return { ...view.value!, open: view.value!.open.filter(({ id }) => id !== handoverId) }
    })

  /** How many messages went out: one, or none. */
  async function sendCard({ card }: Expert): Promise<number> {
    stoppedBy.value = null
    const delivery = await place.deliver([card], () => undefined)
    stoppedBy.value = delivery.stoppedBy
    return delivery.sent
  }

  return { view, failureText, isBusy, stoppedBy, load, handOver, answer, close, sendCard }
})

import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { OfferedCampaign } from '#shared/chat/contract'
import type { WecomError } from '../../wecom/wecom-error'
import { useSurroundings } from '../surroundings'
import { createMessageSets } from './message-sets'
import { usePlaceStore } from './place-store'

/** Messages of one campaign on their way, by their places in its list. */
export interface Sending {
  campaignId: string
  places: readonly number[]
  sent: number
  isUnderWay: boolean
  /** Why the rest was not sent. */
  stoppedBy: WecomError | null
}

/** Sends into the chat, one set of messages at a time: WeCom asks the manager about each of them. */
export const useSendingStore = defineStore('sending', () => {
  const { deliver: sendAll } = usePlaceStore()
  const sets = createMessageSets(useSurroundings().now)
  /** The latest; stays, so that it can be said how it ended. */
  const sending = shallowRef<Sending | null>(null)
  /** `r13-newcomer 2`: every message that went out since the page was opened. */
  const sentPlaces = ref(new Set<string>())
  const isUnderWay = computed(() => sending.value?.isUnderWay ?? false)

  const keyOf = (campaignId: string, place: number) => `${campaignId} ${place}`
  const isSent = (campaignId: string, place: number) => sentPlaces.value.has(keyOf(campaignId, place))
  /** The one WeCom is asking about now. */
  const isAsking = (campaignId: string, place: number) =>
    isUnderWay.value && sending.value?.campaignId === campaignId && sending.value.places[sending.value.sent] === place

  async function deliver({ campaignId, places }: Sending, messages: OfferedCampaign['messages']): Promise<Partial<Sending>> {
    const chosen = places.map((place) => messages[place]!)
    const progress = (sent: number) => {
      sentPlaces.value.add(keyOf(campaignId, places[sent - 1]!))
      sets.markSent(campaignId, places[sent - 1]!)
      sending.value = { ...sending.value!, sent }
    }
    return sendAll(chosen, progress)
  }

  /** Sends these of the campaign's messages, in this order; returns how many went out. Nothing happens while others are under way. */
  async function send({ id, messages }: OfferedCampaign, places: readonly number[]): Promise<number> {
    if (isUnderWay.value) return 0
    const start: Sending = { campaignId: id, places, sent: 0, isUnderWay: true, stoppedBy: null }
    sending.value = start
    const end = await deliver(start, messages)
    sending.value = { ...start, ...sending.value, ...end, isUnderWay: false }
    return sending.value.sent
  }

  return { sending, isUnderWay, isSent, isAsking, keyFor: sets.keyFor, send }
})

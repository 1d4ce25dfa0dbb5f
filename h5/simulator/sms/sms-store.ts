import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { DeliveredMessage } from '#shared/qa/contract'
import { useClockStore } from '../clock/clock-store'
import { useSurroundings } from '../surroundings'
import { useWorldStore } from '../world/world-store'

/** As long as the bank's codes are good: an older message is nobody's news. */
const NEWS_MS = 5 * 60_000

/** The text messages on the customers' phones, and WeChat's own. A new one is news of the world, as a message in a chat is. */
export const useSmsStore = defineStore('sms', () => {
  const { client } = useSurroundings()
  const world = useWorldStore()
  const clock = useClockStore()
  const messages = shallowRef<readonly DeliveredMessage[]>([])
  const closed = ref(new Set<string>())

  async function load(): Promise<void> {
    messages.value = (await client.qa.listMessages()).messages
  }

  const isNews = ({ deliveredAt }: DeliveredMessage) => (clock.bankNow?.getTime() ?? 0) - Date.parse(deliveredAt) < NEWS_MS

  /** The newest on this customer's phone, while it is news and was not closed. */
  function noticeOf(customerId: string): DeliveredMessage | null {
    const newest = messages.value.find((message) => message.customerId === customerId)
    return newest && isNews(newest) && !closed.value.has(newest.id) ? newest : null
  }

  /** WeChat's own to this customer, newest first: they stay in his chats when they are no news any more. */
  const serviceNoticesOf = (customerId: string) => messages.value.filter((message) => message.by === 'wechat' && message.customerId === customerId)

  const close = ({ id }: DeliveredMessage) => void closed.value.add(id)

  // An answer that did not come is asked for again with the next news.
  watch(() => world.version, (version) => version !== null && void load().catch(() => undefined), { immediate: true })

  return { noticeOf, serviceNoticesOf, close }
})

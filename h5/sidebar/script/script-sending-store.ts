import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { ScriptSending } from '#shared/script/contract'
import { randomId } from '../../ui/random-id'
import type { WecomError } from '../../wecom/wecom-error'
import { usePlaceStore } from '../chat/place-store'
import { useSurroundings } from '../surroundings'
import { sendingRefusalText } from './script-text'
import { useStandingStore } from './standing-store'

/**
 * Sends a script into the chat, message by message (S24). How far it went stands on the server: WeCom destroys this page
 * with every change of chat, and the next one goes on from the first that was not sent.
 */
export const useScriptSendingStore = defineStore('script-sending', () => {
  const { script: api } = useSurroundings().client
  const place = usePlaceStore()
  const conversion = useStandingStore()
  const current = shallowRef<ScriptSending | null>(null)
  const stoppedBy = shallowRef<WecomError | null>(null)
  const isUnderWay = ref(false)
  const refusalText = ref('')
  /** Stopped on the way, here or in a page before this one. */
  const open = computed(() => (isUnderWay.value ? null : (conversion.standing?.openSending ?? null)))

  const tell = ({ id }: ScriptSending, sent: number, isDropped = false) =>
    api.tellProgress({ params: { ...conversion.params, sendingId: id }, body: { sent, isDropped } })

  async function deliver(sending: ScriptSending): Promise<void> {
    current.value = sending
    const rest = sending.messages.slice(sending.sent).map((text) => ({ kind: 'text' as const, text }))
    const reports: Promise<unknown>[] = []
    const progress = (sent: number) => {
      current.value = { ...sending, sent: sending.sent + sent }
      // Each says how many in all: one that is lost is made up for by the next.
      reports.push(tell(sending, sending.sent + sent).catch(() => undefined))
    }
    const delivery = await place.deliver(rest, progress)
    stoppedBy.value = delivery.stoppedBy
    await Promise.all(reports)
    await tell(sending, sending.sent + delivery.sent, delivery.sent + sending.sent === 0)
  }

  /** One at a time: nothing happens while another is under way. */
  async function attempt(action: () => Promise<void>): Promise<void> {
    if (isUnderWay.value) return
    isUnderWay.value = true
    stoppedBy.value = null
    refusalText.value = ''
    try {
      await action()
    } catch (error) {
      refusalText.value = errorText(error)
    }
    await conversion.load()
    isUnderWay.value = false
  }

  const send = (scriptId: string) =>
    attempt(async () => {
      current.value = null
      const answer = await api.startSending({ params: { ...conversion.params, sendingId: randomId() }, body: { scriptId } })
      if (answer.outcome === 'refused') refusalText.value = sendingRefusalText(answer.refusal)
      else await deliver(answer.sending)
    })

  const resume = (sending: ScriptSending) => attempt(() => deliver(sending))

  const drop = (sending: ScriptSending) =>
    attempt(async () => {
      current.value = null
      await tell(sending, sending.sent, true)
    })

  return { current, stoppedBy, isUnderWay, refusalText, open, send, resume, drop }
})

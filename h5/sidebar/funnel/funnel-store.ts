import { defineStore } from 'pinia'
import { reactive, ref, shallowRef, watch } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { Funnel, FunnelDays, FunnelPart } from '#shared/funnel/contract'
import type { FunnelStep } from '#shared/funnel/step'
import { useSurroundings } from '../surroundings'

export type Stopped = Awaited<ReturnType<Client['funnel']['listStopped']>>

/** What is looked at; empty: no campaign yet. */
interface Asked {
  campaignId: string
  by: FunnelPart
  days: FunnelDays
}

/** How far customers came in a campaign and what they cost (D1–D4). An answer that another question has overtaken is none. */
export const useFunnelStore = defineStore('funnel', () => {
  const { client } = useSurroundings()
  const campaigns = shallowRef<readonly { id: string; name: string }[] | null>(null)
  const asked = reactive<Asked>({ campaignId: '', by: 'channel', days: 'all' })
  const funnel = shallowRef<Funnel | null>(null)
  const failureText = ref('')
  /** The step whose customers are named. */
  const step = ref<FunnelStep | null>(null)
  const stopped = shallowRef<Stopped | null>(null)
  const stoppedFailure = ref('')

  async function load(): Promise<void> {
    const question = JSON.stringify(asked)
    try {
      campaigns.value ??= (await client.manager.listCampaigns()).campaigns
      asked.campaignId ||= campaigns.value[0]?.id ?? ''
      if (asked.campaignId === '' || JSON.stringify(asked) !== question) return
      const found = await client.funnel.showFunnel({ params: asked })
      if (JSON.stringify(asked) !== question) return
      funnel.value = found
      failureText.value = ''
    } catch (error) {
      if (JSON.stringify(asked) === question) failureText.value = errorText(error)
    }
  }

  async function name(next: FunnelStep | null): Promise<void> {
    step.value = next
    stopped.value = null
    stoppedFailure.value = ''
    if (!next) return
    const { campaignId, days } = asked
    const isAsked = () => step.value === next && asked.campaignId === campaignId && asked.days === days
    try {
      const found = await client.funnel.listStopped({ params: { campaignId, step: next, days } })
      if (isAsked()) stopped.value = found
    } catch (error) {
      if (isAsked()) stoppedFailure.value = errorText(error)
    }
  }

  watch(asked, () => void load())
  watch(() => asked.campaignId, () => void name(null))
  watch(() => asked.days, () => void name(step.value))

  return { campaigns, asked, funnel, failureText, step, stopped, stoppedFailure, load, name }
})

import { defineStore } from 'pinia'
import { reactive, ref, shallowRef, watch } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { Funnel, FunnelDays, FunnelPart } from '#shared/funnel/contract'
import type { FunnelStep } from '#shared/funnel/step'
import type { ListedCampaign } from '../marketing/of-node'
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
  const campaigns = shallowRef<readonly ListedCampaign[] | null>(null)
  const asked = reactive<Asked>({ campaignId: '', by: 'channel', days: 'all' })
  /** Of the last question that was answered: what is asked meanwhile may be another. */
  const answer = shallowRef<{ funnel: Funnel; by: FunnelPart; days: FunnelDays } | null>(null)
  const failureText = ref('')
  /** The step whose customers are named. */
  const step = ref<FunnelStep | null>(null)
  const stopped = shallowRef<Stopped | null>(null)
  const stoppedFailure = ref('')

  async function ask(): Promise<void> {
    const question = JSON.stringify(asked)
    const isAsked = () => JSON.stringify(asked) === question
    const { by, days } = asked
    try {
      const funnel = await client.funnel.showFunnel({ params: asked })
      if (!isAsked()) return
      answer.value = { funnel, by, days }
      failureText.value = ''
    } catch (error) {
      if (isAsked()) failureText.value = errorText(error)
    }
  }

  /** With the campaigns of now: one may have been published meanwhile. */
  async function load(): Promise<void> {
    try {
      campaigns.value = (await client.manager.listCampaigns()).campaigns
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
      return
    }
    // The first to be chosen is asked for as every other that is.
    if (asked.campaignId === '') asked.campaignId = campaigns.value[0]?.id ?? ''
    else await Promise.all([ask(), name(step.value)])
  }

  async function name(next: FunnelStep | null): Promise<void> {
    if (next !== step.value) stopped.value = null
    step.value = next
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

  watch(asked, () => void ask())
  watch(() => asked.campaignId, () => void name(null))
  watch(() => asked.days, () => {
    stopped.value = null
    void name(step.value)
  })

  return { campaigns, asked, answer, failureText, step, stopped, stoppedFailure, load, name }
})

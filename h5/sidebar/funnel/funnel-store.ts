import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { Client } from '#shared/api/client'
import type { FunnelDays, FunnelPart } from '#shared/funnel/contract'
import type { FunnelStep } from '#shared/funnel/step'
import { useCampaignFigures } from '../figure/use-campaign-figures'
import { useSurroundings } from '../surroundings'
import { useQuestion } from '../work/use-question'

export type Stopped = Awaited<ReturnType<Client['funnel']['listStopped']>>

/** How far customers came in a campaign and what they cost (D1–D4). */
export const useFunnelStore = defineStore('funnel', () => {
  const { funnel } = useSurroundings().client
  const by = ref<FunnelPart>('channel')
  const days = ref<FunnelDays>('all')
  const { load: loadFigures, campaignId, ...figures } = useCampaignFigures((id) => ({ campaignId: id, by: by.value, days: days.value }), (params) => funnel.showFunnel({ params }))
  /** The step whose customers are named. */
  const step = ref<FunnelStep | null>(null)
  const stopped = useQuestion(
    () => (step.value === null ? null : { campaignId: campaignId.value, step: step.value, days: days.value }),
    (params) => funnel.listStopped({ params }), { forgets: true },
  )
  // At once: nobody is named of another campaign.
  watch(campaignId, () => (step.value = null), { flush: 'sync' })

  return {
    ...figures, campaignId, by, days, step, stopped: computed(() => stopped.answer.value?.found ?? null), stoppedFailure: stopped.failureText, nameAgain: stopped.show,
    load: async () => void (await Promise.all([loadFigures(), stopped.show()])),
  }
})

import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import { askForReceipt, checkCampaign } from '#shared/draw/ask-for-receipt'
import type { Receipt } from '#shared/draw/receipt'
import type { Verdict } from '#shared/draw/verify-draws'
import { useAnswer } from '../page/use-answer'

/** A customer's receipt beside what the campaign has published, checked on his own phone (K8). */
export function useReceipt(campaignId: string) {
  const client = useClient()
  const { answer, problem, load } = useAnswer(() => askForReceipt(client, campaignId))
  return { answer, problem, load }
}

/** Fetches every draw of the campaign and recomputes it, the customer's own receipt among them. */
export function useCampaignCheck(campaignId: string, receipt: Receipt) {
  const client = useClient()
  const record = shallowRef<object | null>(null)
  const verdict = shallowRef<Verdict | null>(null)
  const problem = ref('')
  const isBusy = ref(false)

  async function check() {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = ''
    try {
      const found = await checkCampaign(client, campaignId, receipt)
      record.value = found.record
      verdict.value = found.verdict
    } catch (error) {
      problem.value = errorText(error)
    }
    isBusy.value = false
  }

  /** As `npm run verify-draws` reads it. */
  const recordText = computed(() => JSON.stringify(record.value, null, 1))

  return { verdict, problem, isBusy, check, recordText }
}

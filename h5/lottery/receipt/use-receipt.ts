import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import { verifyDraws, type Verdict } from '#shared/draw/verify-draws'
import { useClient } from '#shared/api/client-store'
import { useAnswer } from '../page/use-answer'
import { receiptFlaws } from './receipt-flaws'

/** A customer's receipt beside what the campaign has published, checked on his own phone (K8). */
export function useReceipt(campaignId: string) {
  const client = useClient()
  const params = { campaignId }
  const { answer, problem, load } = useAnswer(async () => {
    const [{ receipt }, fairness] = await Promise.all([client.draw.showReceipt({ params }), client.campaign.showFairness({ params })])
    return { receipt, fairness, flaws: receipt ? receiptFlaws(receipt, fairness) : [] }
  })
  return { answer, problem, load }
}

/** Fetches every draw of the campaign and recomputes it, the customer's own receipt among them. */
export function useCampaignCheck(campaignId: string, receipt: object) {
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
      record.value = { ...(await client.campaign.exportDraws({ params: { campaignId } })), receipts: [receipt] }
      verdict.value = verifyDraws(record.value)
    } catch (error) {
      problem.value = errorText(error)
    }
    isBusy.value = false
  }

  /** As `npm run verify-draws` reads it. */
  const recordText = computed(() => JSON.stringify(record.value, null, 1))

  return { verdict, problem, isBusy, check, recordText }
}

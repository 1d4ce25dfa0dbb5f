import { ref } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { FairnessView } from '#shared/campaign/contract'
import type { DrawsRecord } from '#shared/draw/draws-record'
import { isReceiptGenuine, type Receipt } from '#shared/draw/receipt'
import { verifyDraws, type Verdict } from '#shared/draw/verify-draws'
import { useClient } from '../page/client'

/** Fetches a customer's receipt and the campaign's public proof, and checks both here, on his own phone (K8). */
export function useReceipt(campaignId: string) {
  const client = useClient()
  const params = { campaignId }
  const receipt = ref<Receipt | null>(null)
  const fairness = ref<FairnessView | null>(null)
  const isGenuine = ref(false)
  const record = ref<DrawsRecord | null>(null)
  const verdict = ref<Verdict | null>(null)
  const problem = ref('')
  const isBusy = ref(false)

  async function attempt(work: () => Promise<void>) {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = ''
    await work().catch((error: unknown) => (problem.value = errorText(error)))
    isBusy.value = false
  }

  const load = () =>
    attempt(async () => {
      const [own, published] = await Promise.all([client.draw.showReceipt({ params }), client.campaign.showFairness({ params })])
      receipt.value = own.receipt
      fairness.value = published
      isGenuine.value = own.receipt !== null && own.receipt.commitment === published.commitment && isReceiptGenuine(own.receipt, published.publicKey)
    })

  /** Recomputes every draw of the campaign, his own receipt among them. */
  const recompute = () =>
    attempt(async () => {
      record.value = await client.campaign.exportDraws({ params })
      verdict.value = verifyDraws({ ...record.value, receipts: receipt.value ? [receipt.value] : [] })
    })

  return { receipt, fairness, isGenuine, record, verdict, problem, isBusy, load, recompute }
}

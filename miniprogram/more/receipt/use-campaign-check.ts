import { computed, ref, shallowRef } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import { checkCampaign } from '#shared/draw/ask-for-receipt'
import type { Receipt } from '#shared/draw/receipt'
import { campaignVerdictTexts, shownFlaws } from '#shared/draw/receipt-words'
import type { Verdict } from '#shared/draw/verify-draws'

/** Every draw of the campaign recomputed on the phone, the customer's own among them (K8). */
export function useCampaignCheck(receipt: () => Receipt | null) {
  const client = useClient()
  const found = shallowRef<Verdict | null>(null)
  const checkProblem = ref('')
  const isChecking = ref(false)

  async function check() {
    const own = receipt()
    if (isChecking.value || !own) return
    isChecking.value = true
    checkProblem.value = ''
    await checkCampaign(client, own.campaignId, own).then(
      ({ verdict }) => (found.value = verdict),
      (error: unknown) => (checkProblem.value = errorText(error)),
    )
    isChecking.value = false
  }

  return {
    check, checkProblem, isChecking,
    campaignCheck: computed(() => {
      const verdict = found.value
      if (!verdict) return null
      const texts = campaignVerdictTexts(verdict)
      return { verdict: verdict.isGenuine ? texts.genuine : texts.forged, flaws: shownFlaws(verdict.problems.map(({ text }) => text)) }
    }),
  }
}

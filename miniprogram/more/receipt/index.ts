import { computed, definePage, type Query } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import { askForReceipt } from '#shared/draw/ask-for-receipt'
import { fairnessSteps, receiptFacts, receiptVerdictTexts, SEED_TO_COME, shownFlaws } from '#shared/draw/receipt-words'
import { useAnswer } from '../../wx/use-answer'
import { usePanel } from '../../wx/use-panel'
import { useCampaignCheck } from './use-campaign-check'

/** The bank's signature under one draw, checked on the customer's own phone, and after the end every draw (K8). */
export function setup({ c: campaignId = '' }: Query) {
  const client = useClient()
  const { answer, problem, load } = useAnswer(() => askForReceipt(client, campaignId))
  const copy = (data: string | undefined) => void wx.setClipboardData({ data: data ?? '' })

  return {
    ...usePanel(),
    ...useCampaignCheck(() => answer.value?.receipt ?? null),
    problem, load,
    isNone: computed(() => answer.value !== null && answer.value.receipt === null),
    receipt: computed(() => {
      const checked = answer.value
      if (!checked?.receipt) return null
      const { fairness, flaws } = checked
      return {
        ...receiptFacts(checked.receipt, fairness),
        verdict: receiptVerdictTexts[flaws.length > 0 ? 'forged' : 'genuine'],
        flaws: shownFlaws(flaws),
        seed: fairness.seed ?? '',
        steps: fairnessSteps(fairness),
      }
    }),
    seedToCome: SEED_TO_COME,
    copyCommitment: () => copy(answer.value?.receipt?.commitment),
    copyReceipt: () => copy(JSON.stringify(answer.value?.receipt)),
  }
}

definePage(setup)

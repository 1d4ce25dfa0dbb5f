import { computed, ref, shallowRef } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import { checkCampaign } from '#shared/draw/ask-for-receipt'
import type { Receipt } from '#shared/draw/receipt'
import { campaignVerdictTexts, drawsFileName, SAVE_DRAWS, shownFlaws } from '#shared/draw/receipt-words'
import { keepFile, type Kept } from './keep-file'

type Found = Awaited<ReturnType<typeof checkCampaign>>

const keptTexts: Readonly<Record<Kept, string>> = {
  '': '',
  sent: '文件已发到您选的聊天里，可以随时打开或转存到电脑。',
  copied: '文件没有发出去，全部内容已复制，可以粘贴到别处保存。',
  failed: '没有保存成功，请再试一次。',
}

/** Every draw of the campaign recomputed on the phone, the customer's own among them (K8). */
export function useCampaignCheck(receipt: () => Receipt | null) {
  const client = useClient()
  const found = shallowRef<Found | null>(null)
  const kept = ref<Kept>('')
  const checkProblem = ref('')
  const isChecking = ref(false)

  async function check() {
    const own = receipt()
    if (isChecking.value || !own) return
    isChecking.value = true
    checkProblem.value = ''
    await checkCampaign(client, own.campaignId, own).then(
      (answer) => (found.value = answer),
      (error: unknown) => (checkProblem.value = errorText(error)),
    )
    isChecking.value = false
  }

  /** The whole record, as `npm run verify-draws` reads it. */
  async function saveDraws() {
    if (!found.value) return
    const { record } = found.value
    kept.value = await keepFile(drawsFileName(record.campaignId), JSON.stringify(record, null, 1))
  }

  return {
    check, checkProblem, isChecking, saveDraws,
    saveDrawsText: SAVE_DRAWS,
    keptText: computed(() => keptTexts[kept.value]),
    campaignCheck: computed(() => {
      if (!found.value) return null
      const { verdict } = found.value
      const texts = campaignVerdictTexts(verdict)
      return { verdict: verdict.isGenuine ? texts.genuine : texts.forged, flaws: shownFlaws(verdict.problems.map(({ text }) => text)) }
    }),
  }
}

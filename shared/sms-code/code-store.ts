import { computed, ref } from 'vue'
import { defineStore } from 'pinia'
import { errorText } from '../api/api-error'
import { maskMobileNumber, parseMobileNumber, type MobileNumber } from '../phone/mobile-number'
import type { CodeRefusal } from './contract'
import { useCampaignStore } from '../campaign/campaign-store'
import { useBankClock } from '../time/bank-clock-store'
import { useClient } from '../api/client-store'
import { askText, refusalText } from './code-words'
import { parseCode } from './parse-code'

/** The code by text message: asked for, typed, refused. Kept while the page is open, as what else was typed. */
export const useCodeStore = defineStore('sms-code', () => {
  const { smsCode } = useClient()
  const campaign = useCampaignStore()
  const clock = useBankClock()
  const typed = ref('')
  const problem = ref('')
  /** The masked phone the last one went to; '' before the first. */
  const sentTo = ref('')
  /** From then on another one can be asked for. */
  const askAgainAt = ref<string | null>(null)
  const isAsking = ref(false)
  const isAsked = computed(() => campaign.campaign.phoneCheck === 'sms')

  async function post(phone: MobileNumber) {
    const asked = await smsCode.askCode({ params: { campaignId: campaign.campaign.id }, body: { phone } })
    clock.set(asked.now)
    askAgainAt.value = asked.askAgainAt
    problem.value = asked.refusal === null ? '' : askText(asked.refusal)
    if (asked.refusal === null) sentTo.value = maskMobileNumber(phone)
  }

  /** However often it is tapped: one at a time. False where what was typed is no phone. */
  async function ask(typedPhone: string): Promise<boolean> {
    const phone = parseMobileNumber(typedPhone)
    if (phone === null || isAsking.value) return phone !== null
    isAsking.value = true
    await post(phone).catch((error: unknown) => (problem.value = errorText(error)))
    isAsking.value = false
    return true
  }

  /** The six digits; null, and said so, where they are none. */
  function read(): string | null {
    const code = parseCode(typed.value)
    problem.value = code === null ? '请输入短信里的 6 位数字' : ''
    return code
  }

  /** The bank does not take it: what was typed stays, to be corrected. */
  function refuse(refusal: CodeRefusal) {
    askAgainAt.value = refusal.askAgainAt
    problem.value = refusalText(refusal)
  }

  const forget = () => void (typed.value = '')

  return { typed, problem, sentTo, askAgainAt, isAsking, isAsked, ask, read, refuse, forget }
})

import { computed, reactive, ref } from 'vue'
import { defineStore } from 'pinia'
import { ApiError, errorText } from '../api/api-error'
import { useCampaignStore } from '../campaign/campaign-store'
import { useCodeStore } from '../sms-code/code-store'
import { infoFields, type InfoField } from './info-field'
import { useJourneyStore } from './journey-store'
import { useParticipationStore, type GivenInfo } from './participation-store'

/** The field an error is about, where it is about one. */
const fieldOf: Partial<Record<string, InfoField>> = { PHONE_ALREADY_USED: 'phone', CARD_ALREADY_USED: 'card' }

/** What the customer types into the sheet: kept while the page is open, so that a sheet closed by mistake costs nothing. */
export const useInfoStore = defineStore('info', () => {
  const campaign = useCampaignStore()
  const participation = useParticipationStore()
  const journey = useJourneyStore()
  const code = useCodeStore()
  const typed = reactive<Record<InfoField, string>>({ phone: '', card: '' })
  const problems = reactive<Record<InfoField, string>>({ phone: '', card: '' })
  /** Never ticked for the customer (K2). */
  const isConsentGiven = ref(false)
  const problem = ref('')
  const isSending = ref(false)
  /** He wants to give another phone than the one that is kept. */
  const isTypingAnew = ref(false)
  /** `138****1234`: nothing to type (C5); null where the phone has to be typed. */
  const keptPhone = computed(() => (isTypingAnew.value ? null : (participation.view?.keptPhone ?? null)))

  function readField(field: InfoField): string | null {
    const value = infoFields[field].parse(typed[field])
    problems[field] = value === null ? infoFields[field].problemText(typed[field]) : ''
    return value
  }

  /** Exactly what is asked for; null while some of it is not right. */
  function read(): GivenInfo | null {
    const values = campaign.campaign.infoFields.map((field) =>
      field === 'phone' && keptPhone.value ? (['usesKeptPhone', true] as const) : ([field, readField(field)] as const))
    const proof = code.isAsked ? [['smsCode', code.read()] as const] : []
    const given = [...values, ...proof]
    return given.some(([, value]) => value === null) ? null : Object.fromEntries(given)
  }

  /** He has drawn in another tab or on another device meanwhile: what he won is shown instead. */
  const showDrawn = () => participation.refresh().then(() => void (journey.isAsking = false), () => undefined)

  /** The bank's refusal stands where it belongs; where the campaign has changed, the sheet follows it. */
  async function tell(error: unknown) {
    const fact = error instanceof ApiError ? error.code : ''
    const field = fieldOf[fact]
    if (field) problems[field] = errorText(error)
    // The kept phone will not do: the field for another one comes with what is said.
    if (field === 'phone') isTypingAnew.value = true
    else problem.value = errorText(error)
    if (fact === 'WRONG_STATE') await showDrawn()
    if (fact === 'CONSENT_OUTDATED') isConsentGiven.value = false
    if (fact !== 'CONSENT_OUTDATED' && fact !== 'INFO_NOT_ASKED') return
    await campaign.refresh()
    await participation.refresh()
  }

  /** Given, the number is the bank's: the next one to hold this phone does not get to see it (K1). A code is used. */
  function forget() {
    typed.card = ''
    code.forget()
  }

  /** He took his consent back: nothing of what he typed stays, and the tick is his to set again. */
  function forgetAll() {
    forget()
    typed.phone = ''
    isConsentGiven.value = false
  }

  async function submit() {
    if (isSending.value) return
    const info = read()
    problem.value = !info || isConsentGiven.value ? '' : '请先勾选同意授权说明'
    if (!info || !isConsentGiven.value) return
    isSending.value = true
    await journey.submit(info).then((refusal) => (refusal ? code.refuse(refusal) : forget()), tell)
    isSending.value = false
  }

  return { typed, problems, keptPhone, isTypingAnew, isConsentGiven, problem, isSending, submit, forgetAll, checkPhone: () => void readField('phone') }
})

import { computed, definePage, onUnload, watch } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { infoFields, type InfoField } from '#shared/participation/info-field'
import { useInfoStore } from '#shared/participation/info-store'
import { infoWords } from '#shared/participation/info-words'
import { useJourneyStore } from '#shared/participation/journey-store'
import { useCodeStore } from '#shared/sms-code/code-store'
import { useElderStore } from '../../elder/elder-store'
import { usePrivacy } from './use-privacy'
import { useWait } from './use-wait'
import { useWechatPhone } from './use-wechat-phone'

interface InputEvent {
  currentTarget: { dataset: { field: InfoField } }
  detail: { value: string }
}

/** What the campaign asks for before the draw (C4): the H5's sheet as a page. It closes by itself once it is given. */
export function setup() {
  const store = useCampaignStore()
  const journey = useJourneyStore()
  const info = useInfoStore()
  const code = useCodeStore()
  const elder = useElderStore()
  const wait = useWait()

  const fields = computed(() => store.campaign.infoFields.map((name) => {
    const { label, placeholder, note } = infoFields[name]
    const isKept = name === 'phone' && info.keptPhone !== null
    return { name, label, placeholder, note, isKept, typed: info.typed[name], problem: info.problems[name], hasCode: name === 'phone' && code.isAsked }
  }))

  watch(() => journey.isAsking, (asks) => !asks && void wx.navigateBack())
  onUnload(() => (journey.isAsking = false))

  return {
    ...usePrivacy(),
    ...wait,
    ...useWechatPhone(),
    fields,
    screen: computed(() => `${elder.screenClass} is-panel`),
    words: computed(() => infoWords(store.campaign, info.keptPhone !== null)),
    consent: computed(() => store.campaign.consent),
    keptPhone: computed(() => info.keptPhone ?? ''),
    isConsentGiven: computed(() => info.isConsentGiven),
    isSending: computed(() => info.isSending),
    problem: computed(() => info.problem),
    code: computed(() => ({ typed: code.typed, problem: code.problem, sentTo: code.sentTo })),
    type: ({ currentTarget, detail }: InputEvent) => void (info.typed[currentTarget.dataset.field] = detail.value),
    typeCode: ({ detail }: { detail: { value: string } }) => void (code.typed = detail.value),
    typeAnew: () => void (info.isTypingAnew = true),
    tick: () => void (info.isConsentGiven = !info.isConsentGiven),
    async askCode() {
      if (!wait.isWaiting.value && !(await code.ask(info.typed.phone))) info.checkPhone()
    },
    submit: () => void info.submit(),
  }
}

definePage(setup)

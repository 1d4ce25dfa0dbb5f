import { computed, ref } from 'vue'
import { defineStore } from 'pinia'
import { errorText } from '../api/api-error'
import type { DrawView } from '../draw/contract'
import type { ParticipationView } from './contract'
import type { CodeRefusal } from '../sms-code/contract'
import { useCampaignStore } from '../campaign/campaign-store'
import { useBankClock } from '../time/bank-clock-store'
import { useClient } from '../api/client-store'
import { useDevice } from '../device/device-store'
import { shareLook } from '../api/share-look'

/** Exactly the fields the campaign asks for (C4). */
export interface GivenInfo {
  phone?: string
  /** Instead of it: the one he gave in another campaign. */
  usesKeptPhone?: true
  card?: string
  /** Where it checks the phone: what the text message says. */
  smsCode?: string
}

/** Where the customer stands, always as the server last told it. */
export const useParticipationStore = defineStore('participation', () => {
  const { participation } = useClient()
  const campaign = useCampaignStore()
  const clock = useBankClock()
  const device = useDevice()
  const view = ref<ParticipationView | null>(null)
  /** Why the first answer did not come; null while it may still come. */
  const openingProblem = ref<string | null>(null)
  const params = computed(() => ({ campaignId: campaign.campaign.id }))
  let opening: Promise<void> | undefined

  function show(shown: ParticipationView) {
    view.value = shown
    clock.set(shown.now)
  }
  const postOpening = () => participation.openParticipation({ params: params.value, body: device.link() }).then(show)

  /** Once, however many ask. After a failure the next one asks again. */
  function open(): Promise<void> {
    openingProblem.value = null
    return (opening ??= postOpening().catch((error: unknown) => {
      opening = undefined
      openingProblem.value = errorText(error)
    }))
  }

  /** `added` means that the link was not recorded as opened: opened again. */
  async function refresh() {
    show(await participation.showParticipation({ params: params.value }))
    if (view.value?.step === 'added') await postOpening()
  }

  /** Whether something has changed elsewhere. */
  const look = shareLook(refresh)

  async function join() {
    show(await participation.joinCampaign({ params: params.value }))
  }

  /** Why the phone is not proven, or null once it is taken. Throws what else the screen has to tell: the sheet keeps what was typed. */
  async function enterInfo(info: GivenInfo): Promise<CodeRefusal | null> {
    const consentVersion = campaign.campaign.consent.version
    const { codeRefusal, ...shown } = await participation.enterInfo({ params: params.value, body: { ...info, consentVersion, isConsentGiven: true } })
    show(shown)
    return codeRefusal
  }

  /** The game has been won: what stood in the way of the draw is gone. */
  function noteWonGame() {
    if (view.value) view.value = { ...view.value, hasWonGame: true }
  }

  function showDraw(draw: DrawView) {
    if (view.value) view.value = { ...view.value, step: 'drawn', draw }
  }

  return { view, openingProblem, open, refresh, look, join, enterInfo, noteWonGame, showDraw }
})

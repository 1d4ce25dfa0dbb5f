import { ref } from 'vue'
import { defineStore } from 'pinia'
import { errorText } from '../api/api-error'
import { useCampaignStore } from '../campaign/campaign-store'
import { useDrawStore } from '../draw/draw-store'
import { nextStep } from './next-step'
import { useParticipationStore, type GivenInfo } from './participation-store'

/** What one tap on the wheel sets off: join, be asked for what is missing, draw. A game before it the page shows itself. */
export const useJourneyStore = defineStore('journey', () => {
  const campaign = useCampaignStore()
  const participation = useParticipationStore()
  const draw = useDrawStore()
  /** The tap is taken and something is on its way. */
  const isBusy = ref(false)
  const isAsking = ref(false)
  const problem = ref('')

  const next = () => nextStep(campaign.campaign, participation.view)

  async function goOn() {
    await participation.open()
    if (next() === 'join') await participation.join()
    if (next() === 'info') isAsking.value = true
    else if (next() === 'draw') await draw.draw()
  }

  /** However often it is tapped: one journey at a time. */
  async function tap() {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = ''
    try {
      await goOn()
    } catch (error) {
      problem.value = errorText(error)
    }
    isBusy.value = false
  }

  /** The sheet's one button: what was asked for, and the draw if nothing else comes first. Throws, or says why the phone is not proven, when it is not accepted. */
  async function submit(info: GivenInfo) {
    const refusal = await participation.enterInfo(info)
    if (refusal) return refusal
    isAsking.value = false
    await goOn()
    return null
  }

  return { isBusy, isAsking, problem, tap, submit }
})

import { ref } from 'vue'
import { defineStore } from 'pinia'
import { errorText } from '#shared/api/api-error'
import { useCampaignStore } from '../campaign/campaign-store'
import { useDrawStore } from '../draw/draw-store'
import { useParticipationStore, type GivenInfo } from './participation-store'

/** What one tap on the wheel sets off: join, be asked for what is missing, play where there is a game, draw. */
export const useJourneyStore = defineStore('journey', () => {
  const campaign = useCampaignStore()
  const participation = useParticipationStore()
  const draw = useDrawStore()
  /** The tap is taken and something is on its way. */
  const isBusy = ref(false)
  const isAsking = ref(false)
  const problem = ref('')

  const step = () => participation.view?.step
  const isInfoMissing = () => step() === 'joined' && campaign.campaign.infoFields.length > 0
  const isGameToCome = () => campaign.campaign.game !== null && !participation.view?.hasWonGame

  /** Everything is given: the game if there is one, then the draw. */
  async function drawIfFree() {
    if (participation.view?.refusal || isGameToCome()) return
    if (step() === 'joined' || step() === 'informed') await draw.draw()
  }

  async function goOn() {
    await participation.open()
    if (participation.view?.refusal) return
    if (step() === 'opened') await participation.join()
    if (isInfoMissing()) isAsking.value = true
    else await drawIfFree()
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

  /** The sheet's one button: what was asked for, and the draw. Throws when the info is not accepted. */
  async function submit(info: GivenInfo) {
    await participation.enterInfo(info)
    isAsking.value = false
    await drawIfFree()
  }

  return { isBusy, isAsking, problem, tap, submit }
})

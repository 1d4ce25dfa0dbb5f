import { ref } from 'vue'
import { defineStore } from 'pinia'
import { errorText } from '../api/api-error'
import type { DrawAnswer, DrawView } from './contract'
import { useCampaignStore } from '../campaign/campaign-store'
import { useClient } from '../api/client-store'
import { useParticipationStore } from '../participation/participation-store'
import { useDevice } from '../device/device-store'
import { askForDraw } from './ask-for-draw'
import { drawKey } from './draw-key'

/** Longer than this and the customer is told that we are waiting. */
const SLOW_MS = 5000

/** `landing`: the server has answered, the wheel still turns. `unanswered`: nobody knows yet whether it was drawn. */
export type DrawPhase = 'idle' | 'turning' | 'slow' | 'landing' | 'unanswered'

/** One draw from the tap to the wheel's standing still. */
export const useDrawStore = defineStore('draw', () => {
  const client = useClient()
  const device = useDevice()
  const campaign = useCampaignStore()
  const participation = useParticipationStore()
  const phase = ref<DrawPhase>('idle')
  /** What the server has drawn: the only thing the wheel may land on. */
  const drawn = ref<DrawView | null>(null)
  const problem = ref('')
  /** The result has just been drawn, here: it is celebrated. */
  const isFresh = ref(false)

  async function take(answer: DrawAnswer) {
    drawn.value = answer.draw
    if (answer.outcome === 'drawn') {
      phase.value = 'landing'
      return
    }
    if (answer.draw) participation.showDraw(answer.draw)
    else await Promise.all([participation.refresh(), campaign.refresh()])
    phase.value = 'idle'
  }

  /** A second tap while one is under way is the same tap. */
  async function draw() {
    if (phase.value !== 'idle' && phase.value !== 'unanswered') return
    phase.value = 'turning'
    const beInTime = device.later(SLOW_MS, () => (phase.value = 'slow'))
    try {
      const answer = await askForDraw(client, device, campaign.campaign.id)
      beInTime()
      await take(answer)
    } catch (error) {
      beInTime()
      problem.value = errorText(error)
      phase.value = 'unanswered'
    }
  }

  /** The wheel stands still on the prize. */
  function land() {
    if (drawn.value) participation.showDraw(drawn.value)
    isFresh.value = true
    phase.value = 'idle'
  }

  /** A draw was under way when the page was left: its answer is fetched, or it is forgotten when the answer is known. */
  async function resume() {
    const key = drawKey(device, campaign.campaign.id)
    if (participation.view?.draw) key.forget()
    else if (participation.view && key.isTaken()) await draw()
  }

  return { phase, drawn, problem, isFresh, draw, land, resume }
})

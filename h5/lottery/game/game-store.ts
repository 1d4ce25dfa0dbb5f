import { computed, ref } from 'vue'
import { defineStore } from 'pinia'
import { errorText } from '#shared/api/api-error'
import type { GameView } from '#shared/game/contract'
import { useCampaignStore } from '../campaign/campaign-store'
import { useClient } from '../page/client'
import { useParticipationStore } from '../participation/participation-store'

type Move = { move: 'throw' } | { move: 'answer'; option: number }

/** The game before the draw (C9). The server decides how it ends; a reload goes on with the same one. */
export const useGameStore = defineStore('game', () => {
  const client = useClient()
  const campaign = useCampaignStore()
  const participation = useParticipationStore()
  const game = ref<GameView | null>(null)
  const problem = ref('')
  const isBusy = ref(false)
  const isWon = computed(() => game.value?.state === 'won')

  async function attempt(work: () => Promise<GameView>) {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = ''
    try {
      game.value = await work()
    } catch (error) {
      problem.value = errorText(error)
    }
    isBusy.value = false
  }

  const start = () => attempt(() => client.game.startGame({ params: { campaignId: campaign.campaign.id } }))

  function play(move: Move) {
    const gameId = game.value?.id
    return gameId === undefined ? start() : attempt(() => client.game.playMove({ params: { gameId }, body: move }))
  }

  /** On to the wheel. */
  const goOn = () => participation.noteWonGame()

  return { game, problem, isBusy, isWon, start, play, goOn }
})

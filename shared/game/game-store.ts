import { computed, ref } from 'vue'
import { defineStore } from 'pinia'
import { ApiError, errorText } from '../api/api-error'
import type { ErrorCode } from '../api/error-codes'
import type { GameView } from './contract'
import { useCampaignStore } from '../campaign/campaign-store'
import { useClient } from '../api/client-store'
import { useJourneyStore } from '../participation/journey-store'
import { useParticipationStore } from '../participation/participation-store'

export type GameMove = { move: 'throw' } | { move: 'answer'; option: number } | { move: 'guess'; text: string }

/** This game is not to be played on: another tab has, say. */
const isOver = (error: unknown) =>
  error instanceof ApiError && (['GAME_OVER', 'GAME_NOT_FOUND'] as ErrorCode[]).includes(error.code)

/** The game before the draw (C9). The server decides how it ends; a reload goes on with the same one. */
export const useGameStore = defineStore('game', () => {
  const client = useClient()
  const campaign = useCampaignStore()
  const participation = useParticipationStore()
  const journey = useJourneyStore()
  const game = ref<GameView | null>(null)
  /** The move that is on its way, or was sent without an answer: it can only be sent again, never changed. */
  const move = ref<GameMove | null>(null)
  const isBusy = ref(false)
  const problem = ref('')
  const isWon = computed(() => game.value?.state === 'won')

  let starting: Promise<void> | undefined

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

  const startGame = () => client.game.startGame({ params: { campaignId: campaign.campaign.id } })

  async function sendMove(body: GameMove): Promise<GameView> {
    game.value ??= await startGame()
    const params = { gameId: game.value.id }
    return client.game.playMove({ params, body }).catch((error: unknown) => {
      if (!isOver(error)) throw error
      move.value = null
      return startGame()
    })
  }

  /** A game won earlier and used up must not look like this one. */
  function start() {
    game.value = null
    move.value = null
    starting = attempt(startGame)
    return starting
  }

  /** A move before the game is there waits for it. */
  async function play(body: GameMove) {
    move.value = body
    await starting
    return attempt(() => sendMove(body))
  }

  /** What failed last, once more. */
  const retry = () => (move.value ? play(move.value) : start())

  /** On to the wheel, which turns at once: the customer has asked for the draw. */
  async function goOn() {
    participation.noteWonGame()
    await journey.tap()
  }

  return { game, move, isBusy, problem, isWon, start, play, retry, goOn }
})

import { computed, defineComponent, ref } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { useGameStore } from '#shared/game/game-store'
import {
  diceText, gameTitles, guessLabel, isGuess, lyricBlanks, lyricNews, lyricVerdict, quizOptions, quizVerdict, triesText, WAITING_FACES,
} from '#shared/game/game-words'

export type Props = Record<never, never>

/** As many as the highest face has. */
const PIPS = [0, 1, 2, 3, 4, 5]

/** The game before the draw (C9, C28): the server alone decides how it ends. */
export function setup() {
  const { campaign } = useCampaignStore()
  const store = useGameStore()
  const typed = ref('')
  const game = computed(() => store.game)
  const isRolling = computed(() => store.isBusy && store.move !== null)

  async function guess() {
    if (!isGuess(typed.value) || store.problem || store.isBusy) return
    await store.play({ move: 'guess', text: typed.value.trim() })
    if (!store.problem) typed.value = ''
  }

  void store.start()
  return {
    pips: PIPS,
    kind: campaign.game ?? 'dice',
    title: gameTitles[campaign.game ?? 'dice'],
    game, typed, guess, isRolling,
    isWon: computed(() => store.isWon),
    isLost: computed(() => game.value?.state === 'lost'),
    problem: computed(() => store.problem),
    retryLabel: computed(() => (store.move ? '重新提交' : '重试')),
    dice: computed(() => (game.value?.dice ?? WAITING_FACES).map((face, place) => ({ place, face }))),
    diceText: computed(() => (isRolling.value ? '骰子在转…' : diceText(game.value?.dice ?? null))),
    options: computed(() => quizOptions(game.value, store.move)),
    blanks: computed(() => lyricBlanks(game.value?.lyric ?? null, typed.value, store.isWon)),
    guessLabel: computed(() => guessLabel(game.value?.lyric?.missing.length ?? 0)),
    quizVerdict: computed(() => quizVerdict(store.isWon)),
    lyricVerdict: computed(() => lyricVerdict(store.isWon)),
    triesText: computed(() => triesText(game.value?.lyric?.triesLeft ?? 0)),
    news: computed(() => (store.isBusy || store.problem ? '' : lyricNews(game.value, store.move))),
    retry: () => void store.retry(),
    another: () => void store.start(),
    goOn: () => void store.goOn(),
    throwDice: () => void (isRolling.value || store.play({ move: 'throw' })),
    choose({ currentTarget }: { currentTarget: { dataset: { option: number } } }) {
      if (store.move === null && !game.value?.answer) void store.play({ move: 'answer', option: Number(currentTarget.dataset.option) })
    },
    type: ({ detail }: { detail: { value: string } }) => void (typed.value = detail.value),
  }
}

defineComponent({ setup })

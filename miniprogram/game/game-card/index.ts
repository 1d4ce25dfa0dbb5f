import { computed, defineComponent, ref } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { useGameStore } from '#shared/game/game-store'
import { diceText, lyricBlanks, lyricNews, quizOptions } from '../game-text'

export type Props = Record<never, never>

const titles = { dice: '掷个骰子，赢得抽奖机会', quiz: '答对一题，赢得抽奖机会', lyric: '接上这一句，赢得抽奖机会' }
/** Any two faces while nothing was thrown. */
const WAITING = [5, 2]
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
    // A guess without a letter or a character is none.
    if (!/[\p{L}\p{N}]/u.test(typed.value) || store.problem || store.isBusy) return
    await store.play({ move: 'guess', text: typed.value.trim() })
    if (!store.problem) typed.value = ''
  }

  void store.start()
  return {
    pips: PIPS,
    kind: campaign.game ?? 'dice',
    title: titles[campaign.game ?? 'dice'],
    game, typed, guess, isRolling,
    isWon: computed(() => store.isWon),
    isLost: computed(() => game.value?.state === 'lost'),
    problem: computed(() => store.problem),
    retryLabel: computed(() => (store.move ? '重新提交' : '重试')),
    dice: computed(() => (game.value?.dice ?? WAITING).map((face, place) => ({ place, face }))),
    diceText: computed(() => (isRolling.value ? '骰子在转…' : diceText(game.value))),
    options: computed(() => quizOptions(game.value, store.move)),
    blanks: computed(() => lyricBlanks(game.value, typed.value, store.isWon)),
    guessLabel: computed(() => `空缺的 ${game.value?.lyric?.missing.length ?? 0} 个字`),
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

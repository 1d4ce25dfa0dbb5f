import { computed, definePage, onUnload, provide, ref, type Query } from '@vue-mini/core'
import { createPinia } from '@vue-mini/pinia'
import { deviceKey } from '#shared/device/device-store'
import { isGuess } from '#shared/game/game-words'
import { stageOf } from '#shared/group-game/stage'
import { stageTimer } from '#shared/group-game/stage-words'
import { useBankClock } from '#shared/time/bank-clock-store'
import { useElderStore } from '../../elder/elder-store'
import { wxDevice } from '../../wx/wx-device'
import { gameText, taskText } from './game-text'
import { usePlay } from './use-play'

const TICK_MS = 250

/** The bank's time, counted on between two answers. */
function useTicks() {
  const clock = useBankClock()
  const at = ref(0)
  const tick = () => void (at.value = clock.now())
  const timer = setInterval(tick, TICK_MS)
  onUnload(() => clearInterval(timer))
  return { at, hear: (now: string) => (clock.set(now), tick()) }
}

/** A group's game, played by everybody at the same moment: `?g=…`. The bank decides; opened from a card, without a campaign. */
export function setup(query: Query) {
  provide(deviceKey, wxDevice(query))
  createPinia()
  const elder = useElderStore()
  const clock = useTicks()
  const { play, isLive, isBusy, failure, move, open, answer } = usePlay(query['g'] ?? '', clock.hear)
  const typed = ref('')

  const stage = computed(() => play.value && stageOf(play.value, clock.at.value))
  const task = computed(() => play.value && stage.value && taskText(play.value, stage.value, move.value, isBusy.value))
  const round = () => play.value?.game.round?.number ?? 0

  return {
    isLive, isBusy, failure, typed, task,
    screen: computed(() => elder.screenClass),
    game: computed(() => play.value && stage.value && gameText(play.value, stage.value)),
    timer: computed(() => (play.value && stage.value ? stageTimer(play.value, stage.value, clock.at.value) : '')),
    open: () => void open(),
    throwDice: () => void answer({ move: 'throw', round: round() }),
    choose({ currentTarget }: { currentTarget: { dataset: { option: number } } }) {
      if (task.value?.isFree) void answer({ move: 'answer', round: round(), option: Number(currentTarget.dataset.option) })
    },
    type: ({ detail }: { detail: { value: string } }) => void (typed.value = detail.value),
    async guess() {
      // While an answer is under way the words stay.
      if (isBusy.value || !isGuess(typed.value)) return
      await answer({ move: 'guess', round: round(), text: typed.value.trim() })
      if (!failure.value) typed.value = ''
    },
    again: () => void (move.value && answer(move.value)),
    canRepeat: computed(() => failure.value !== '' && move.value !== null && stage.value === 'open'),
  }
}

definePage(setup)

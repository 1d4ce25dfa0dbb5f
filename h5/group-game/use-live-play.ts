import { onMounted, onUnmounted, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { CustomerClient } from '#shared/api/customer-client'
import type { GroupGamePlay } from '#shared/group-game/contract'
import { followPlay, type LiveSurroundings } from '#shared/group-game/follow-live'
import { answerRefusalTexts } from '#shared/group-game/refusal-text'
import { nextPlay, wasSkipped } from '#shared/group-game/next-play'

/** Everything the page reaches outside itself; a test gives its own. */
export interface Surroundings extends LiveSurroundings {
  client: Pick<CustomerClient, 'groupGame'>
  /** The phone's clock in milliseconds: only ever to count down between two answers of the server. */
  now: () => number
}

export type Move = Parameters<CustomerClient['groupGame']['answerGroupGame']>[0]['body']

/** One customer's game: he comes in, hears how it stands while it goes on, and answers. */
export function useLivePlay({ client: { groupGame }, ...live }: Surroundings, groupGameId: string, hear: (now: string) => void) {
  const params = { groupGameId }
  const play = shallowRef<GroupGamePlay | null>(null)
  /** False while the line is broken, and what is shown may be old. */
  const isLive = ref(true)
  const isBusy = ref(false)
  const failureText = ref('')
  /** The answer under way, or the one that did not get through. */
  const move = shallowRef<Move | null>(null)
  /** The round the manager has skipped just now. */
  const skipped = ref<number | null>(null)
  let end = () => {}

  function show(next: GroupGamePlay): void {
    hear(next.game.now)
    if (play.value && wasSkipped(play.value.game, next.game)) skipped.value = play.value.game.round!.number
    play.value = nextPlay(play.value, next)
  }

  async function ask<Answer extends GroupGamePlay>(question: () => Promise<Answer>): Promise<Answer | null> {
    isBusy.value = true
    failureText.value = ''
    try {
      const said = await question()
      show(said)
      return said
    } catch (error) {
      failureText.value = errorText(error)
      return null
    } finally {
      isBusy.value = false
    }
  }

  function hearLine(isOn: boolean): void {
    isLive.value = isOn
    // What did not get through goes out by itself once the line is back: others are answering.
    if (isOn && failureText.value && move.value) void answer(move.value)
  }

  async function open(): Promise<void> {
    const joined = await ask(() => groupGame.joinGroupGame({ params }))
    if (joined) end = followPlay(live, groupGameId, { onState: show, onLine: hearLine })
  }

  /** The same answer again is the same one: after a failure it is sent once more. */
  async function answer(next: Move): Promise<void> {
    if (isBusy.value) return
    move.value = next
    const taken = await ask(() => groupGame.answerGroupGame({ params, body: next }))
    if (!taken) return
    move.value = null
    failureText.value = taken.refusal === null ? '' : answerRefusalTexts[taken.refusal]
  }

  onMounted(open)
  onUnmounted(() => end())
  return { play, isLive, isBusy, failureText, move, skipped, open, answer }
}

import { onHide, onShow, onUnload, ref, shallowRef } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import type { CustomerClient } from '#shared/api/customer-client'
import { useClient } from '#shared/api/client-store'
import type { GroupGamePlay } from '#shared/group-game/contract'
import { nextPlay } from '#shared/group-game/next-play'
import { answerRefusalTexts } from '#shared/group-game/refusal-text'

export type Move = Parameters<CustomerClient['groupGame']['answerGroupGame']>[0]['body']

/** WeChat has no EventSource: the game is asked for, once a second while the page is seen. */
const LOOK_EVERY_MS = 1000

/** One customer's game: he comes in, looks how it stands, and answers. */
export function usePlay(groupGameId: string, hear: (now: string) => void) {
  const { groupGame } = useClient()
  const params = { groupGameId }
  const play = shallowRef<GroupGamePlay | null>(null)
  /** False while answers fail, and what is shown may be old. */
  const isLive = ref(true)
  const isBusy = ref(false)
  const failure = ref('')
  /** The answer under way, or the one that did not get through. */
  const move = shallowRef<Move | null>(null)
  let timer = 0
  /** On a slow line the next look waits: an older answer shall not come after a newer one. */
  let isLooking = false

  function show(next: GroupGamePlay): void {
    hear(next.game.now)
    if (play.value?.game.round?.number !== next.game.round?.number) {
      move.value = null
      failure.value = ''
    }
    play.value = nextPlay(play.value, next)
  }

  async function look() {
    if (isLooking) return
    isLooking = true
    const wasLive = isLive.value
    try {
      show(await groupGame.showGroupGame({ params }))
      isLive.value = true
      // What did not get through goes out by itself once the line is back: others are answering.
      if (!wasLive && failure.value && move.value) void answer(move.value)
    } catch {
      isLive.value = false
    } finally {
      isLooking = false
    }
    if (play.value?.game.state === 'ended') stop()
  }
  const stop = () => clearInterval(timer)
  function start() {
    stop()
    if (play.value) timer = setInterval(() => void look(), LOOK_EVERY_MS)
  }

  async function ask<Answer extends GroupGamePlay>(question: () => Promise<Answer>): Promise<Answer | null> {
    isBusy.value = true
    failure.value = ''
    const said = await question().catch((error: unknown) => ((failure.value = errorText(error)), null))
    if (said) show(said)
    isBusy.value = false
    return said
  }

  async function open() {
    if (await ask(() => groupGame.joinGroupGame({ params }))) start()
  }

  /** The same answer again is the same one: after a failure it is sent once more. */
  async function answer(next: Move) {
    if (isBusy.value) return
    move.value = next
    const taken = await ask(() => groupGame.answerGroupGame({ params, body: next }))
    if (!taken) return
    move.value = null
    failure.value = taken.refusal === null ? '' : answerRefusalTexts[taken.refusal]
  }

  onShow(start)
  onHide(stop)
  onUnload(stop)
  void open()
  return { play, isLive, isBusy, failure, move, open, answer }
}

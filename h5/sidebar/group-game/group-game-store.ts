import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { Output } from '#shared/api/endpoint-types'
import type { Contract } from '#shared/api/contract'
import type { GroupGameDesk, SteerAction, Steered } from '#shared/group-game/contract'
import { followDesk } from '#shared/group-game/follow-live'
import { planRefusalTexts, steerRefusalTexts } from '#shared/group-game/refusal-text'
import { randomId } from '../../ui/random-id'
import { usePlaceStore } from '../chat/place-store'
import { useSurroundings } from '../surroundings'

export type GamesOfGroup = Output<Contract['groupGame']['endpoints']['listGroupGames']>
export type NewGame = Parameters<Client['groupGame']['planGroupGame']>[0]['body']

/** The games of the group in the chat, and the one that is being run (issue 7, point 3). A refresh that fails leaves what was known. */
export const useGroupGameStore = defineStore('groupGame', () => {
  const { client: { groupGame: api }, live } = useSurroundings()
  const place = usePlaceStore()
  const games = shallowRef<GamesOfGroup | null>(null)
  const failureText = ref('')
  /** The one that is open. */
  const openId = ref<string | null>(null)
  const desk = shallowRef<GroupGameDesk | null>(null)
  /** False while the line is broken, and what is shown may be old. */
  const isLive = ref(true)
  const chatId = computed(() => (place.context?.kind === 'group' ? place.context.chatId : ''))
  let end = () => {}
  /** Counts how often the part was opened and left: an answer that comes to another time opens nothing. */
  let visits = 0

  async function load(): Promise<void> {
    try {
      games.value = await api.listGroupGames({ params: { chatId: chatId.value } })
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** For a page that is opened anew: a game of his that is on is there at once. */
  async function begin(): Promise<void> {
    const mine = ++visits
    await load()
    if (mine !== visits) return
    const running = games.value?.games.find(({ state }) => state === 'running')
    if (running && games.value?.isOwner && openId.value === null) open(running.id)
  }

  /** Opens a game, and hears how it stands for as long as it is open. */
  function open(groupGameId: string): void {
    end()
    openId.value = groupGameId
    desk.value = null
    isLive.value = true
    const show = (state: GroupGameDesk) => (desk.value = state)
    end = followDesk(live, groupGameId, { onState: show, onLine: (isOn) => (isLive.value = isOn) })
    // A line that does not come about, through a proxy say, must not leave the page empty.
    void api.showGroupGameDesk({ params: { groupGameId } }).then((state) => void (desk.value === null && openId.value === groupGameId && show(state)), () => undefined)
  }

  function leave(): void {
    visits += 1
    end()
    end = () => {}
    openId.value = null
    desk.value = null
  }

  /** Sent again after a failure, it is still one game. Returns what is in its way; empty: it is planned. Throws ApiError. */
  let draftId = `game-${randomId()}`
  async function plan(body: NewGame): Promise<string> {
    const { refusal } = await api.planGroupGame({ params: { chatId: chatId.value, groupGameId: draftId }, body })
    if (refusal) return planRefusalTexts[refusal]
    const planned = draftId
    draftId = `game-${randomId()}`
    await load()
    open(planned)
    return ''
  }

  /** Returns what was in the way; empty: done. */
  async function carryOut(act: () => Promise<Steered>): Promise<string> {
    try {
      const { refusal, desk: next } = await act()
      if (openId.value === next.game.id) desk.value = next
      return refusal ? steerRefusalTexts[refusal] : ''
    } catch (error) {
      return errorText(error)
    }
  }

  const params = () => ({ groupGameId: openId.value! })
  const announce = () => carryOut(() => api.announceGroupGame({ params: params() }))
  const launch = () => carryOut(() => api.launchGroupGame({ params: params() }))
  const steer = (action: SteerAction, round: number, actionId: string) =>
    carryOut(() => api.steerGroupGame({ params: { ...params(), actionId }, body: { action, round } }))

  return { games, failureText, openId, desk, isLive, load, begin, open, leave, plan, announce, launch, steer }
})

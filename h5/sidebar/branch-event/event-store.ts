import { defineStore } from 'pinia'
import { reactive, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { CheckIn, EventGuest, HeldEvent } from '#shared/branch-event/contract'
import { randomId } from '../../ui/random-id'
import { promisesText } from '../compliance/promises-text'
import { useSurroundings } from '../surroundings'
import { obstacleText } from './event-text'

type EventPlan = Parameters<Client['branchEvent']['changeBranchEvent']>[0]['body']
export type NewEvent = Parameters<Client['branchEvent']['makeBranchEvent']>[0]['body']

/** The events of the manager's branch, and who comes (S22). A refresh that fails leaves what was known. */
export const useEventStore = defineStore('branchEvent', () => {
  const { branchEvent } = useSurroundings().client
  const events = shallowRef<readonly HeldEvent[] | null>(null)
  const failureText = ref('')
  /** The one whose guests are shown. */
  const openId = ref<string | null>(null)
  const guests = shallowRef<readonly EventGuest[] | null>(null)
  const guestFailure = ref('')
  /** What the customer in this chat was invited to, as long as the page is open. */
  const sentIds = reactive(new Set<string>())

  async function load(): Promise<void> {
    try {
      events.value = (await branchEvent.listBranchEvents()).events
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  async function loadGuests(): Promise<void> {
    const eventId = openId.value
    if (eventId === null) return
    try {
      const answer = await branchEvent.listEventGuests({ params: { eventId } })
      if (openId.value === eventId) [guests.value, guestFailure.value] = [answer.guests, '']
    } catch (error) {
      guestFailure.value = errorText(error)
    }
  }

  /** Opens an event's guests, or closes them. */
  function toggle(eventId: string): Promise<void> {
    openId.value = openId.value === eventId ? null : eventId
    guests.value = null
    guestFailure.value = ''
    return loadGuests()
  }

  const refresh = () => Promise.all([load(), loadGuests()])

  /** Throws ApiError. */
  async function checkIn(eventId: string, code: string): Promise<CheckIn> {
    const answer = await branchEvent.checkInGuest({ params: { eventId }, body: { code } })
    void refresh()
    return answer
  }

  /** Sent again after a failure, it is still one event. Returns what is in its way; empty: it is made. Throws ApiError. */
  let draftId = `event-${randomId()}`
  async function make(event: NewEvent): Promise<string> {
    const answer = await branchEvent.makeBranchEvent({ params: { eventId: draftId }, body: event })
    if (answer.outcome === 'promises') return promisesText(answer.promises)
    draftId = `event-${randomId()}`
    await load()
    return ''
  }

  /** Returns what is in its way; empty: it is done. Throws ApiError. */
  async function change(eventId: string, plan: EventPlan): Promise<string> {
    const answer = await branchEvent.changeBranchEvent({ params: { eventId }, body: plan })
    await refresh()
    return obstacleText(answer)
  }

  /** The same. */
  async function cancel(eventId: string, reason: string): Promise<string> {
    const answer = await branchEvent.cancelBranchEvent({ params: { eventId }, body: { reason } })
    await refresh()
    return obstacleText(answer)
  }

  return { events, failureText, openId, guests, guestFailure, sentIds, load, loadGuests, toggle, refresh, checkIn, make, change, cancel }
})

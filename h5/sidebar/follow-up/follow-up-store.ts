import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { FollowUp, FollowUpStanding } from '#shared/follow-up/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import { randomId } from '../../ui/random-id'
import { useCustomerView } from '../customer/use-customer-view'
import { useSurroundings } from '../surroundings'

/** As it will be once the server has heard of it. */
const without = (standing: FollowUpStanding, { id, planDay }: FollowUp, state: 'done' | 'letGo'): FollowUpStanding => ({
  ...standing,
  open: standing.open.filter((it) => it.id !== id),
  plan: standing.plan && { ...standing.plan, days: standing.plan.days.map((it) => (it.day === planDay ? { ...it, state } : it)) },
})

/** When this manager comes back to the customer in the chat, and for what. A failure leaves what was known. */
export const useFollowUpStore = defineStore('follow-up', () => {
  const { followUp: api } = useSurroundings().client
  const { view: standing, failureText, isBusy, params, attempt } = useCustomerView<FollowUpStanding>()
  /** What was settled last, to be taken back. */
  const settled = shallowRef<{ followUp: FollowUp; state: 'done' | 'letGo' } | null>(null)

  const load = () => attempt(() => api.showFollowUps({ params: params.value }))

  const begin = () => attempt(() => api.beginPlan({ params: { ...params.value, planId: randomId() } }))

  const stop = (planId: string) => attempt(() => api.stopPlan({ params: { ...params.value, planId } }))

  /** `followUpId` is one for each form: sent again after a failure, it is still one. */
  const add = (followUpId: string, dueOn: CalendarDay, note: string) =>
    attempt(() => api.addFollowUp({ params: { ...params.value, followUpId }, body: { dueOn, note } }))

  const putOff = (followUpId: string, dueOn: CalendarDay) =>
    attempt(() => api.putOffFollowUp({ params: { ...params.value, followUpId }, body: { dueOn } }))

  const settleOnServer = (followUpId: string, state: 'open' | 'done' | 'letGo') =>
    attempt(() => api.settleFollowUp({ params: { ...params.value, followUpId }, body: { state } }))

  /** Off the list at once: nobody waits for a tap. Where the server does not take it, it is there again. */
  async function settle(followUp: FollowUp, state: 'done' | 'letGo'): Promise<void> {
    const before = standing.value
    if (!before) return
    standing.value = without(before, followUp, state)
    settled.value = { followUp, state }
    if (await settleOnServer(followUp.id, state)) return
    standing.value = before
    settled.value = null
  }

  async function undo(): Promise<void> {
    if (settled.value && (await settleOnServer(settled.value.followUp.id, 'open'))) settled.value = null
  }

  return { standing, failureText, isBusy, settled, load, begin, stop, add, putOff, settle, undo }
})

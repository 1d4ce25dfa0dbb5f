import { defineStore } from 'pinia'
import { reactive, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { Replies, ReplyCause, ReplyPart } from '#shared/reply/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import { useSurroundings } from '../surroundings'

/** What the figures are looked at within; the way there, so that one can go back. */
export interface ReplyPlace {
  part: ReplyPart
  id: string
  name: string
}

interface Asked {
  of: ReplyCause
  by: ReplyPart
  way: readonly ReplyPlace[]
  days: string
  until: CalendarDay | 'today'
}

export type Answers = Awaited<ReturnType<Client['reply']['listAnswers']>>

/** From a branch to its managers, from a manager to what he sent, from a script to who sent it. */
const NEXT: Readonly<Record<ReplyPart, ReplyPart>> = { branch: 'manager', manager: 'item', item: 'manager' }

/** To what customers answer (D20). An answer that another question has overtaken is none. */
export const useReplyStore = defineStore('reply', () => {
  const { client } = useSurroundings()
  const asked = reactive<Asked>({ of: 'script', by: 'item', way: [], days: '30', until: 'today' })
  /** Of the last question that was answered: what is asked meanwhile may be another. */
  const answer = shallowRef<(Asked & { replies: Replies }) | null>(null)
  const failureText = ref('')
  const isBusy = ref(false)
  /** The script or material whose customers are named, for a manager. */
  const named = shallowRef<{ id: string; name: string } | null>(null)
  const answers = shallowRef<Answers | null>(null)
  const answersFailure = ref('')
  let questions = 0

  async function show(change: Partial<Asked> = {}): Promise<void> {
    Object.assign(asked, change)
    // Whoever comes back from a chat finds the names he left.
    if (Object.keys(change).length > 0) void pick(null)
    const [own, { of, by, way, days, until }] = [++questions, asked]
    const place = way.at(-1)
    isBusy.value = true
    try {
      const replies = await client.reply.showReplies({ params: { of, by, within: place?.part ?? 'all', withinId: place?.id ?? 'all', days, until } })
      if (own === questions) [answer.value, failureText.value] = [{ of, by, way, days, until, replies }, '']
    } catch (error) {
      if (own === questions) failureText.value = errorText(error)
    } finally {
      if (own === questions) isBusy.value = false
    }
  }

  /** Who has answered to one of them. */
  async function pick(next: typeof named.value): Promise<void> {
    ;[named.value, answers.value, answersFailure.value] = [next, null, '']
    if (!next) return
    // Of what is shown: what is asked meanwhile may be another.
    const { of, days, until } = answer.value!
    try {
      const found = await client.reply.listAnswers({ params: { of, causeId: next.id, days, until } })
      if (named.value === next) answers.value = found
    } catch (error) {
      if (named.value === next) answersFailure.value = errorText(error)
    }
  }

  function open(id: string, name: string): Promise<void> {
    const { by, way } = answer.value!
    return show({ way: [...way, { part: by, id, name }], by: NEXT[by] })
  }

  /** One step back, to where the place was tapped. */
  function back(): Promise<void> {
    const { way } = answer.value!
    const place = way.at(-1)
    return place ? show({ way: way.slice(0, -1), by: place.part }) : show()
  }

  return { asked, answer, failureText, isBusy, named, answers, answersFailure, show, open, back, pick }
})

import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { SettledTask, SopCalendar, SopTask } from '#shared/sop/contract'
import { usePlaceStore } from '../chat/place-store'
import { promisesText } from '../compliance/promises-text'
import { useSurroundings } from '../surroundings'

export type TaskEdit = Parameters<Client['sop']['editSopTask']>[0]['body']
type TaskOutcome = Parameters<Client['sop']['settleSopTask']>[0]['body']

const refusals: Readonly<Record<Extract<SettledTask, { outcome: 'refused' }>['reason'], string>> = {
  settled: '这条已经发过了。', notYet: '还没到这一天。',
}
const editRefusals = { past: '这个时间已经过去，请选晚一点的时间。', settled: '这条已经处理过，不能再改。', tooFar: '只能排在这周和下周。' } as const

export const isOpen = ({ standing }: SopTask): boolean => ['ahead', 'due', 'late'].includes(standing)

/** What is sent into the group in the chat (G9, G10). A refresh that fails leaves what was known. */
export const useCalendarStore = defineStore('sop-calendar', () => {
  const { sop } = useSurroundings().client
  const place = usePlaceStore()
  const calendar = shallowRef<SopCalendar | null>(null)
  const failureText = ref('')
  /** The one that is on its way into the chat. */
  const sendingId = ref<string | null>(null)
  /** Why the last attempt with a task came to nothing, by its id. */
  const problems = reactive(new Map<string, string>())
  /** They went out, and the bank has not heard of it. */
  const untold = reactive(new Set<string>())
  const groupId = computed(() => calendar.value?.groupId ?? null)

  async function load(id: string): Promise<void> {
    try {
      calendar.value = await sop.showSopCalendar({ params: { groupId: id } })
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  const refresh = async (): Promise<void> => void (groupId.value && (await load(groupId.value)))

  /** Returns what is in its way; empty: it is so. */
  async function settle({ id }: SopTask, outcome: TaskOutcome): Promise<string> {
    try {
      const answer = await sop.settleSopTask({ params: { groupId: groupId.value!, taskId: id }, body: outcome })
      if (answer.outcome === 'done') calendar.value = answer.calendar
      return answer.outcome === 'done' ? '' : refusals[answer.reason]
    } catch (error) {
      return errorText(error)
    }
  }

  function note(id: string, text: string): void {
    if (text) problems.set(id, text)
    else problems.delete(id)
  }

  /** Tells the bank that it went out. */
  async function tell(task: SopTask): Promise<void> {
    const text = await settle(task, { state: 'sent' })
    note(task.id, text && `已发到群里，还没有记上：${text}`)
    if (text) untold.add(task.id)
    else untold.delete(task.id)
  }

  /** A colleague may have sent it meanwhile: the group does not read it twice. */
  async function isStillOpen(id: string): Promise<boolean> {
    await refresh()
    const now = calendar.value?.days.flatMap(({ tasks }) => tasks).find((it) => it.id === id)
    return now !== undefined && isOpen(now)
  }

  /** Puts it into the chat, as the person confirms it. */
  async function deliver(task: SopTask): Promise<void> {
    if (!(await isStillOpen(task.id))) return note(task.id, '同事刚刚处理过这条，没有重复发。')
    const { sent, stoppedBy } = await place.deliver([{ kind: 'text', text: task.text }], () => undefined)
    if (sent > 0) await tell(task)
    else note(task.id, stoppedBy ? `没有发送：${stoppedBy.title}` : '没有发送')
  }

  /** One at a time: WeCom asks about each. */
  async function send(task: SopTask): Promise<void> {
    if (sendingId.value !== null) return
    sendingId.value = task.id
    note(task.id, '')
    await deliver(task).finally(() => (sendingId.value = null))
  }

  async function takeBack(task: SopTask): Promise<void> {
    note(task.id, await settle(task, { state: 'planned' }))
  }

  const skip = (task: SopTask, reason: string): Promise<string> => settle(task, { state: 'skipped', reason })

  /** Returns what is in its way; empty: it is saved. Throws ApiError. */
  async function edit({ id }: SopTask, written: TaskEdit): Promise<string> {
    const answer = await sop.editSopTask({ params: { groupId: groupId.value!, taskId: id }, body: written })
    if (answer.outcome === 'promises') return promisesText(answer.promises)
    if (answer.outcome === 'refused') return editRefusals[answer.reason]
    calendar.value = answer.calendar
    return ''
  }

  return { calendar, failureText, sendingId, problems, untold, load, refresh, send, tell, skip, takeBack, edit }
})

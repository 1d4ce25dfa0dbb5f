import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ApiError, errorText } from '#shared/api/api-error'
import type { SopPlan, SopReport } from '#shared/sop/contract'
import { promisesText } from '../compliance/promises-text'
import { useSurroundings } from '../surroundings'

export type PlanSlot = SopPlan['slots'][number]

/** The branch's weekly plan: what is kept, what is being written, and how it is followed (G10, D17). */
export const usePlanStore = defineStore('sop-plan', () => {
  const { sop } = useSurroundings().client
  const plan = shallowRef<SopPlan | null>(null)
  /** As it is being written; the same as the plan's while nothing was changed. */
  const slots = shallowRef<readonly PlanSlot[]>([])
  const report = shallowRef<SopReport | null>(null)
  const failureText = ref('')
  const reportFailure = ref('')
  /** Why the last save or activation came to nothing; empty: it did not. */
  const refusalText = ref('')
  const isBusy = ref(false)
  const isChanged = computed(() => plan.value !== null && JSON.stringify(slots.value) !== JSON.stringify(plan.value.slots))

  function take(next: SopPlan): void {
    plan.value = next
    slots.value = next.slots
  }

  async function load(): Promise<void> {
    try {
      const read = await sop.showSopPlan()
      // What somebody is writing stays.
      if (!isChanged.value) take(read)
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  let reportsAsked = 0

  /** An answer that another question has overtaken is none. */
  async function loadReport(days: '7' | '30' | '90'): Promise<void> {
    const mine = ++reportsAsked
    try {
      const read = await sop.showSopExecution({ params: { days } })
      if (mine !== reportsAsked) return
      report.value = read
      reportFailure.value = ''
    } catch (error) {
      if (mine === reportsAsked) reportFailure.value = errorText(error)
    }
  }

  /** What was refused before is said no longer: it was of other slots. */
  function write(next: readonly PlanSlot[]): void {
    slots.value = next
    refusalText.value = ''
  }

  const put = (slot: PlanSlot): void => {
    const isKnown = slots.value.some(({ id }) => id === slot.id)
    write(isKnown ? slots.value.map((it) => (it.id === slot.id ? slot : it)) : [...slots.value, slot])
  }
  const remove = (id: string): void => write(slots.value.filter((it) => it.id !== id))
  const discard = (): void => write(plan.value?.slots ?? [])

  async function attempt(action: () => Promise<void>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    refusalText.value = ''
    try {
      await action()
    } catch (error) {
      const isOutdated = error instanceof ApiError && error.code === 'VERSION_OUTDATED'
      refusalText.value = isOutdated ? '同事刚改过周计划，请放弃修改，看过新的再改。' : errorText(error)
    } finally {
      isBusy.value = false
    }
  }

  async function saveWithin(): Promise<void> {
    const answer = await sop.saveSopPlan({ body: { version: plan.value!.version, slots: [...slots.value] } })
    if (answer.outcome === 'saved') take(answer.plan)
    else refusalText.value = promisesText(answer.promises)
  }

  const save = (): Promise<void> => attempt(saveWithin)

  /** From now on tasks are made from it; while something is missing the plan says what. */
  const activate = (): Promise<void> =>
    attempt(async () => {
      if (isChanged.value) await saveWithin()
      if (refusalText.value) return
      const answer = await sop.activateSopPlan({ body: { version: plan.value!.version } })
      take(answer.plan)
      if (answer.outcome === 'refused') refusalText.value = '还不能启用，请先补齐上面列出的内容。'
    })

  /** Throws his own changes away and reads what is kept now. */
  async function reread(): Promise<void> {
    discard()
    await load()
  }

  return { plan, slots, report, failureText, reportFailure, refusalText, isBusy, isChanged, load, loadReport, put, remove, discard, reread, save, activate }
})

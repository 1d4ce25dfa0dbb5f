import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { DraftView } from '#shared/draft/contract'
import { useSurroundings } from '../surroundings'
import { copyForm, formFrom, type DraftField, type DraftForm, type WrittenDefinition } from './draft-form'
import { forgetWork, keepWork, mergeWork, recallWork, type UnsavedWork } from './unsaved-work'
import { changedFields } from './write-draft'

/** What somebody typed where the saved version has something else that he did not see. */
export interface KeptField {
  field: DraftField
  form: DraftForm
}

/** The draft that is open: as it is saved, and as it stands in the form. */
export const useDraftStore = defineStore('draft', () => {
  const surroundings = useSurroundings()
  const view = shallowRef<DraftView | null>(null)
  const form = ref(formFrom({}))
  const failureText = ref('')
  const kept = shallowRef<readonly KeptField[]>([])
  /** What was typed before the page was loaded anew is back in the form. */
  const isRestored = ref(false)
  /** An answer about another draft comes too late. */
  let openId = ''

  const original = computed(() => (view.value?.definition ?? {}) as WrittenDefinition)
  const savedForm = computed(() => formFrom(original.value))
  const isUnsaved = computed(() => view.value !== null && changedFields(savedForm.value, form.value).length > 0)
  const hasSomethingToLose = computed(() => isUnsaved.value || kept.value.length > 0)

  const isLocked = (field: DraftField) => !view.value?.can.save || view.value.locked.includes(field)
  const work = (): UnsavedWork => ({ base: savedForm.value, mine: form.value })

  /** Shows a saved version, with unsaved work on top of it. */
  function adopt(next: DraftView, { base, mine }: UnsavedWork): void {
    view.value = next
    const merged = mergeWork({ base, mine }, savedForm.value, isLocked)
    form.value = copyForm(merged.form)
    kept.value = [...kept.value, ...merged.clashes.map((field) => ({ field, form: copyForm(mine) }))]
  }

  async function load(campaignId: string): Promise<void> {
    openId = campaignId
    view.value = null
    kept.value = []
    failureText.value = ''
    try {
      const next = await surroundings.client.draft.showDraft({ params: { campaignId } })
      if (openId !== campaignId) return
      const recalled = recallWork(surroundings, campaignId)
      adopt(next, recalled ?? { base: form.value, mine: form.value })
      isRestored.value = recalled !== null && isUnsaved.value
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** What has become of it meanwhile: a newer version, other problems, another state. Throws ApiError. */
  async function reload(): Promise<void> {
    const { campaignId } = view.value!
    adopt(await surroundings.client.draft.showDraft({ params: { campaignId } }), work())
  }

  /** Back to what is saved. */
  function discard(): void {
    form.value = formFrom(original.value)
    kept.value = []
    isRestored.value = false
  }

  function takeBack({ field, form: mine }: KeptField): void {
    form.value = copyForm({ ...form.value, [field]: mine[field] })
    drop(field)
  }

  function drop(field: DraftField): void {
    kept.value = kept.value.filter((it) => it.field !== field)
  }

  watch([form, view], () => {
    if (!view.value) return
    if (isUnsaved.value) return keepWork(surroundings, view.value.campaignId, work())
    isRestored.value = false
    forgetWork(surroundings, view.value.campaignId)
  }, { deep: true })

  return { view, form, failureText, kept, isRestored, original, isUnsaved, hasSomethingToLose, isLocked, adopt, load, reload, discard, takeBack, drop }
})

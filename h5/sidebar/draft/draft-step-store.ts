import { defineStore, storeToRefs } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ErrorCode } from '#shared/api/error-codes'
import type { DraftView } from '#shared/draft/contract'
import { useSurroundings } from '../surroundings'
import { copyForm, formFrom, type DraftForm } from './draft-form'
import { openMistakes } from './draft-mistake'
import { readRefusal, type Refusal } from './draft-refusal'
import { useDraftStore } from './draft-store'
import { writeDraft } from './write-draft'

export type DraftStep = 'save' | 'submit' | 'publish' | 'return' | 'reload'

/** After these the draft is not what the screen says: it is read again. */
const STALE: readonly ErrorCode[] = ['NOT_READY', 'WRONG_STATE', 'OWN_WORK']

/** What is done with the open draft, one step at a time. A step that is refused leaves everything that was typed. */
export const useDraftStepStore = defineStore('draftStep', () => {
  const { draft } = useSurroundings().client
  const store = useDraftStore()
  const { view, form, original, isUnsaved } = storeToRefs(store)
  const step = ref<DraftStep | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  /** The form as it was when it was refused. */
  const sent = shallowRef(formFrom({}))

  const mistakes = computed(() => openMistakes(refusal.value?.mistakes ?? [], sent.value, form.value))
  const problemAt = (path: string) => mistakes.value.find((mistake) => mistake.path === path)?.text ?? ''
  const address = () => ({ campaignId: view.value!.campaignId })

  async function refuse(cause: unknown, typed: DraftForm): Promise<void> {
    refusal.value = readRefusal(cause)
    sent.value = typed
    if (STALE.includes(refusal.value.code)) await store.reload().catch(() => undefined)
  }

  /** Whether it was carried out. */
  async function take(next: DraftStep, ask: () => Promise<DraftView>): Promise<boolean> {
    step.value = next
    const typed = copyForm(form.value)
    try {
      // What is typed while the answer is on its way stays.
      store.adopt(await ask(), { base: typed, mine: form.value })
      refusal.value = null
      return true
    } catch (error) {
      await refuse(error, typed)
      return false
    } finally {
      step.value = null
    }
  }

  const write = () => ({ version: view.value!.version, definition: writeDraft(form.value, original.value) })

  const save = () => take('save', () => draft.saveDraft({ params: address(), body: write() }))

  /** Hands it in; what is not saved yet is saved before. */
  async function submit(): Promise<void> {
    if (isUnsaved.value && !(await save())) return
    await take('submit', () => draft.submitDraft({ params: address(), body: { version: view.value!.version } }))
  }

  function decide(decision: 'publish' | 'return', note: string): Promise<boolean> {
    const body = { version: view.value!.version, decision, note: note.trim() === '' ? null : note.trim() }
    return take(decision, () => draft.decideDraft({ params: address(), body }))
  }

  /** After a colleague has saved: his version, with what was typed here on top or beside it. */
  async function loadNewer(): Promise<void> {
    step.value = 'reload'
    await store.reload().then(
      () => (refusal.value = null),
      (error: unknown) => refuse(error, copyForm(form.value)),
    )
    step.value = null
  }

  function forget(): void {
    refusal.value = null
  }

  return { step, refusal, mistakes, problemAt, save, submit, decide, loadNewer, forget }
})

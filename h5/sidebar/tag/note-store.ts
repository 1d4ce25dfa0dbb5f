import { defineStore } from 'pinia'
import { ref } from 'vue'
import { errorText } from '#shared/api/api-error'
import { usePlaceStore } from '../chat/place-store'
import { useKeptOfCustomer } from '../form/use-kept'
import { useSurroundings } from '../surroundings'
import { noteFailureTexts } from './tag-text'
import { useTagStore } from './tag-store'

interface Draft {
  remark: string
  description: string
}

/** A remark and a description that are being written: what was typed stays until WeCom has it, also in another part of the chat. */
export const useNoteStore = defineStore('note', () => {
  const { tag: api } = useSurroundings().client
  const place = usePlaceStore()
  const tags = useTagStore()
  const draft = useKeptOfCustomer<Draft>('remark')
  const failureText = ref('')
  const isBusy = ref(false)

  function begin({ remark, description }: Draft): void {
    draft.value = { remark, description }
    failureText.value = ''
  }

  const giveUp = () => (draft.value = null)

  async function put(externalUserId: string, { remark, description }: Draft): Promise<string> {
    try {
      const { failure } = await api.noteDown({ params: { externalUserId }, body: { remark, description } })
      return failure === null ? '' : noteFailureTexts[failure]
    } catch (error) {
      return errorText(error)
    }
  }

  async function save(): Promise<void> {
    if (!draft.value || place.context?.kind !== 'single' || isBusy.value) return
    const note = { remark: draft.value.remark.trim(), description: draft.value.description.trim() }
    isBusy.value = true
    failureText.value = await put(place.context.externalUserId, note)
    isBusy.value = false
    if (failureText.value !== '') return
    tags.keepNote(note)
    giveUp()
  }

  return { draft, failureText, isBusy, begin, giveUp, save }
})

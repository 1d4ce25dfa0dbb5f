import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { errorText } from '#shared/api/api-error'
import { randomId } from '../../ui/random-id'
import { usePlaceStore } from '../chat/place-store'
import { useKeptOfCustomer } from '../form/use-kept'
import { useSurroundings } from '../surroundings'
import { useTimelineStore } from './timeline-store'

/** As many characters as a note may have. */
export const NOTE_LENGTH = 500

/** A note about the customer that is being written: it stays until the server has it, also in another part of the chat. */
export const useNoteDraftStore = defineStore('noteDraft', () => {
  const { timeline: api } = useSurroundings().client
  const place = usePlaceStore()
  const timeline = useTimelineStore()
  const kept = useKeptOfCustomer<string>('note')
  const text = computed({ get: () => kept.value ?? '', set: (words) => void (kept.value = words === '' ? null : words) })
  const failureText = ref('')
  const isBusy = ref(false)
  const isWritten = ref(false)
  /** The last that was sent: the same words again are the same note. */
  let sent = { text: '', key: '' }

  const problem = computed(() => {
    const { length } = text.value.trim()
    return length > NOTE_LENGTH ? `最多 ${NOTE_LENGTH} 个字，现在 ${length} 个。` : ''
  })

  async function put(externalUserId: string): Promise<string> {
    try {
      await api.writeNote({ params: { externalUserId }, headers: { 'idempotency-key': sent.key }, body: { text: sent.text } })
      return ''
    } catch (error) {
      return errorText(error)
    }
  }

  async function write(): Promise<void> {
    const words = text.value.trim()
    if (words === '' || problem.value !== '' || isBusy.value || place.context?.kind !== 'single') return
    if (sent.text !== words) sent = { text: words, key: randomId() }
    isBusy.value = true
    isWritten.value = false
    failureText.value = await put(place.context.externalUserId)
    isBusy.value = false
    if (failureText.value !== '') return
    sent = { text: '', key: '' }
    text.value = ''
    isWritten.value = true
    await timeline.load()
  }

  return { text, problem, failureText, isBusy, isWritten, write }
})

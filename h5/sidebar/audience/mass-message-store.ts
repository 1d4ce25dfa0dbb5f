import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { AudienceFilter, MassContent, MassMessage, MassWords } from '#shared/audience/contract'
import { randomId } from '../../ui/random-id'
import { useSurroundings } from '../surroundings'
import { massRefusalText } from './audience-text'

/** What he has had sent to many, and how far each has come. */
export const useMassMessageStore = defineStore('mass-message', () => {
  const { audience: api } = useSurroundings().client
  const messages = shallowRef<readonly MassMessage[] | null>(null)
  const failureText = ref('')
  /** Of the message he is about to send: asked for again after a lost answer, it is still one. */
  let nextId = randomId()

  /** What each of them will read; null: not known, or it cannot be sent, and `wordsProblem` says why. */
  const words = shallowRef<MassWords | null>(null)
  const wordsProblem = ref('')
  let shown = 0

  /** An answer that another choice has overtaken is none. */
  async function show(content: MassContent | null): Promise<void> {
    const mine = ++shown
    words.value = null
    wordsProblem.value = ''
    if (!content) return
    try {
      const answer = await api.previewMassMessage({ body: content })
      if (mine !== shown) return
      if (answer.outcome === 'ready') words.value = answer.words
      else wordsProblem.value = massRefusalText(answer.refusal)
    } catch (error) {
      if (mine === shown) wordsProblem.value = errorText(error)
    }
  }

  async function load(): Promise<void> {
    try {
      messages.value = (await api.listMassMessages()).messages
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** Returns what was in the way; empty: it is queued. */
  async function queue(filter: AudienceFilter, content: MassContent): Promise<string> {
    try {
      const answer = await api.queueMassMessage({ params: { messageId: nextId }, body: { filter, content } })
      if (answer.outcome === 'refused') return massRefusalText(answer.refusal)
      nextId = randomId()
      messages.value = [answer.message, ...(messages.value ?? [])]
      return ''
    } catch (error) {
      return errorText(error)
    }
  }

  /** Those of whom WeCom's answer was lost are handed over again. Returns what was in the way. */
  async function retry(messageId: string): Promise<string> {
    try {
      const changed = await api.retryMassMessage({ params: { messageId } })
      messages.value = (messages.value ?? []).map((it) => (it.id === messageId ? changed : it))
      return ''
    } catch (error) {
      return errorText(error)
    }
  }

  return { messages, failureText, words, wordsProblem, show, load, queue, retry }
})

import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { TimelineEntry } from '#shared/timeline/contract'
import type { TimelineFilter } from '#shared/timeline/happening'
import { usePlaceStore } from '../chat/place-store'
import { useSurroundings } from '../surroundings'

interface Told {
  entries: readonly TimelineEntry[]
  nextCursor: string | null
}

/** All that happened with the customer in the chat, a filter and a page at a time (S19). What was told stays until more is known. */
export const useTimelineStore = defineStore('timeline', () => {
  const { timeline: api } = useSurroundings().client
  const place = usePlaceStore()
  const filter = ref<TimelineFilter>('all')
  const toldOf = shallowRef<Partial<Record<TimelineFilter, Told>>>({})
  const failureText = ref('')
  const isAskingMore = ref(false)
  const told = computed(() => toldOf.value[filter.value] ?? null)
  /** An answer that comes after a newer question is old news. */
  let questions = 0

  async function ask(cursor: string, before: readonly TimelineEntry[]): Promise<void> {
    if (place.context?.kind !== 'single') return
    const asked = filter.value
    const question = ++questions
    try {
      const page = await api.showTimeline({ params: { externalUserId: place.context.externalUserId, filter: asked, cursor } })
      if (question !== questions) return
      toldOf.value = { ...toldOf.value, [asked]: { entries: [...before, ...page.entries], nextCursor: page.nextCursor } }
      failureText.value = ''
    } catch (error) {
      if (question === questions) failureText.value = errorText(error)
    }
  }

  const load = () => ask('newest', [])

  async function more(): Promise<void> {
    if (!told.value?.nextCursor || isAskingMore.value) return
    isAskingMore.value = true
    await ask(told.value.nextCursor, told.value.entries)
    isAskingMore.value = false
  }

  function choose(next: TimelineFilter): Promise<void> {
    filter.value = next
    failureText.value = ''
    return load()
  }

  return { filter, told, failureText, isAskingMore, load, more, choose }
})

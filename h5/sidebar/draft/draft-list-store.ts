import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { DraftSummary } from '#shared/draft/contract'
import { useSurroundings } from '../surroundings'
import { groupDrafts } from './draft-text'

/** Everything that is being made or has been published, and the templates. */
export const useDraftListStore = defineStore('draftList', () => {
  const { client } = useSurroundings()
  const drafts = shallowRef<readonly DraftSummary[] | null>(null)
  const failureText = ref('')

  const groups = computed(() => groupDrafts(drafts.value ?? []))
  const templates = computed(() => (drafts.value ?? []).filter(({ isTemplate }) => isTemplate))

  /** What was there before stays to be seen until the new list is there. */
  async function load(): Promise<void> {
    failureText.value = ''
    try {
      drafts.value = (await client.draft.listDrafts()).drafts
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  return { drafts, groups, templates, failureText, load }
})

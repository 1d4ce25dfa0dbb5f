import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { AudienceFilter, AudiencePreview } from '#shared/audience/contract'
import type { TagGroup } from '#shared/tag/contract'
import { useKept } from '../form/use-kept'
import { useSurroundings } from '../surroundings'
import { NO_FILTER } from './audience-text'

/** Whom a message is for, and how many that are now. */
export const useAudienceStore = defineStore('audience', () => {
  const { audience: api } = useSurroundings().client
  const chosen = useKept<AudienceFilter>('audience')
  const filter = computed(() => chosen.value ?? NO_FILTER)
  const preview = shallowRef<AudiencePreview | null>(null)
  const groups = shallowRef<readonly TagGroup[]>([])
  const failureText = ref('')
  const tagFailureText = ref('')
  let asked = 0

  /** An answer that another question has overtaken is none. */
  async function count(): Promise<void> {
    const mine = ++asked
    try {
      const counted = await api.previewAudience({ body: filter.value })
      if (mine !== asked) return
      preview.value = counted
      failureText.value = ''
    } catch (error) {
      if (mine === asked) failureText.value = errorText(error)
    }
  }

  async function loadTags(): Promise<void> {
    try {
      groups.value = (await api.listAudienceTags()).groups
      tagFailureText.value = ''
    } catch (error) {
      tagFailureText.value = errorText(error)
    }
  }

  const load = () => Promise.all([loadTags(), count()])

  function change(part: Partial<AudienceFilter>): void {
    chosen.value = { ...filter.value, ...part }
    void count()
  }

  const tagName = (id: string): string => groups.value.flatMap(({ tags }) => tags).find((tag) => tag.id === id)?.name ?? '已删除的标签'

  return { filter, preview, groups, failureText, tagFailureText, load, count, change, tagName }
})

import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { AudienceFilter, AudiencePreview } from '#shared/audience/contract'
import type { TagGroup } from '#shared/tag/contract'
import { useSurroundings } from '../surroundings'
import { NO_FILTER } from './audience-text'

/** Where the filter is kept: WeCom opens the page anew whenever another chat is opened. */
const MEMORY = 'koi-audience'

/** Whom a message is for, and how many that are now. */
export const useAudienceStore = defineStore('audience', () => {
  const { client: { audience: api }, memory } = useSurroundings()
  const filter = ref<AudienceFilter>({ ...NO_FILTER, ...(JSON.parse(memory.getItem(MEMORY) ?? '{}') as Partial<AudienceFilter>) })
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
    filter.value = { ...filter.value, ...part }
    memory.setItem(MEMORY, JSON.stringify(filter.value))
    void count()
  }

  const tagName = (id: string): string => groups.value.flatMap(({ tags }) => tags).find((tag) => tag.id === id)?.name ?? '已删除的标签'

  return { filter, preview, groups, failureText, tagFailureText, load, count, change, tagName }
})

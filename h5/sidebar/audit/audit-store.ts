import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { AuditEntryView, AuditFilter, TrailView } from '#shared/audit/contract'
import { useSurroundings } from '../surroundings'

/** Who did and saw what, as far as it was asked for, and whether the chain is whole (K13). */
export const useAuditStore = defineStore('audit', () => {
  const { client, saveFile } = useSurroundings()
  const { audit } = client
  const trail = shallowRef<TrailView | null>(null)
  const entries = shallowRef<readonly AuditEntryView[] | null>(null)
  const hasMore = ref(false)
  const filter = shallowRef<AuditFilter>({})
  const failureText = ref('')
  const fileText = ref('')
  const isBusy = ref(false)
  let turn = 0

  /** A later question wins over one that is still under way. */
  async function ask(work: (isStillWanted: () => boolean) => Promise<void>): Promise<void> {
    const own = ++turn
    isBusy.value = true
    try {
      await work(() => own === turn)
      if (own === turn) failureText.value = ''
    } catch (error) {
      if (own === turn) failureText.value = errorText(error)
    }
    if (own === turn) isBusy.value = false
  }

  const load = () =>
    ask(async (isStillWanted) => {
      const [state, page] = await Promise.all([audit.showTrail(), audit.searchEntries({ body: filter.value })])
      if (!isStillWanted()) return
      trail.value = state
      ;[entries.value, hasMore.value] = [page.entries, page.hasMore]
    })

  const loadMore = () =>
    ask(async (isStillWanted) => {
      const known = entries.value ?? []
      const page = await audit.searchEntries({ body: { ...filter.value, before: known.at(-1)!.seq } })
      if (isStillWanted()) [entries.value, hasMore.value] = [[...known, ...page.entries], page.hasMore]
    })

  /** Only these from now on. The chain is not walked again for it. */
  function narrow(next: AuditFilter): Promise<void> {
    filter.value = next
    fileText.value = ''
    return ask(async (isStillWanted) => {
      const page = await audit.searchEntries({ body: next })
      if (isStillWanted()) [entries.value, hasMore.value] = [page.entries, page.hasMore]
    })
  }

  const save = () =>
    ask(async () => {
      const { fileName, csv, entries: count, isCut } = await audit.exportEntries({ body: filter.value })
      saveFile(fileName, csv)
      fileText.value = isCut ? `已导出最近 ${count} 条，更早的请按日期分开导出` : `已导出 ${count} 条`
    })

  return { trail, entries, hasMore, filter, failureText, fileText, isBusy, load, loadMore, narrow, save }
})

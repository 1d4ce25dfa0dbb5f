import { defineStore } from 'pinia'
import { reactive, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { DoneItem, TodayItem } from '#shared/today/contract'
import { customerName } from '../customer/customer-name'
import { useSurroundings } from '../surroundings'

export const keyOf = ({ source, id }: Pick<TodayItem, 'source' | 'id'>) => `${source} ${id}`

/** As WeCom knows whom it is about, or what the group is called. */
export const nameOf = ({ customerName: name }: Pick<TodayItem, 'customerName'>) => customerName(name)

/** What this manager has to do today. A refresh that fails leaves what was known. */
export const useTodayStore = defineStore('today', () => {
  const { today: api } = useSurroundings().client
  const items = shallowRef<readonly TodayItem[] | null>(null)
  const count = ref(0)
  /** Settled a moment ago: it can still be brought back. */
  const justDone = shallowRef<readonly DoneItem[]>([])
  const failureText = ref('')
  /** Why a thing could not be settled, or brought back, by its key. */
  const problems = reactive(new Map<string, string>())
  /** Could not be settled, and does not wait any more either: it has changed meanwhile. */
  const changed = shallowRef<TodayItem | null>(null)
  /** Settled by a tap that the server has not heard of yet. */
  const settling = new Set<string>()
  let reading: Promise<void> | null = null

  async function read(): Promise<void> {
    try {
      const answer = await api.listToday()
      items.value = answer.items.filter((it) => !settling.has(keyOf(it)))
      count.value = answer.count - (answer.items.length - items.value.length)
      justDone.value = answer.justDone
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** Asked twice at once, it asks the bank once. */
  function refresh(): Promise<void> {
    reading ??= read().finally(() => (reading = null))
    return reading
  }

  /** Off the list at once: nobody waits for a tap. Where the server does not take it, it is there again, and says why. */
  async function settle(item: TodayItem): Promise<void> {
    const key = keyOf(item)
    settling.add(key)
    problems.delete(key)
    changed.value = null
    items.value = items.value?.filter((it) => keyOf(it) !== key) ?? null
    count.value -= 1
    try {
      await api.doneToday({ params: { source: item.source, itemId: item.id } })
    } catch (error) {
      problems.set(key, errorText(error))
    } finally {
      settling.delete(key)
    }
    // An answer that was under way may be older than the tap.
    await reading
    await refresh()
    if (!problems.has(key)) return
    if (failureText.value) putBack(item)
    else if (![...(items.value ?? []), ...justDone.value].some((it) => keyOf(it) === key)) changed.value = item
  }

  /** It waits again; the server says where, and whether it is too late. */
  async function undo(item: DoneItem): Promise<void> {
    const key = keyOf(item)
    problems.delete(key)
    try {
      await api.undoToday({ params: { source: item.source, itemId: item.id } })
    } catch (error) {
      problems.set(key, errorText(error))
      return
    }
    await reading
    await refresh()
  }

  /** The bank cannot be asked: the page's own list is all there is. */
  function putBack(item: TodayItem): void {
    items.value = [item, ...(items.value ?? [])]
    count.value += 1
  }

  return { items, count, justDone, failureText, problems, changed, refresh, settle, undo }
})

import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Tag, TagMark, TagsView } from '#shared/tag/contract'
import { usePlaceStore } from '../chat/place-store'
import { useInsightStore } from '../insight/insight-store'
import { useSurroundings } from '../surroundings'

/** A tap that did not reach us at all. */
interface LostTap {
  isOn: boolean
  text: string
}

/** The corp's tags, and this manager's on the customer in the chat (S7). A tap is seen at once; per tag one request is under way, and the last tap wins. */
export const useTagStore = defineStore('tag', () => {
  const { tag: api } = useSurroundings().client
  const place = usePlaceStore()
  const insights = useInsightStore()
  const view = shallowRef<TagsView | null>(null)
  const failureText = ref('')
  /** What is wanted and was not answered yet. */
  const wishes = ref(new Map<string, boolean>())
  const lostTaps = ref(new Map<string, LostTap>())
  /** Taps and their answers. */
  let changes = 0

  const params = () => (place.context?.kind === 'single' ? { externalUserId: place.context.externalUserId } : null)
  const marks = computed(() => new Map(view.value?.marks.map((mark) => [mark.tagId, mark])))
  const isOn = (tagId: string) => wishes.value.get(tagId) ?? marks.value.get(tagId)?.isOn ?? false
  const isPending = (tagId: string) => wishes.value.has(tagId) || (marks.value.get(tagId)?.isPending ?? false)
  const tags = computed(() => view.value?.groups.flatMap((group) => group.tags) ?? [])
  const worn = computed<Tag[]>(() => tags.value.filter(({ id }) => isOn(id)))

  const wornIds = computed(() => worn.value.map(({ id }) => id).join())

  /** What was asked before a tap or its answer knows less than they do. */
  async function take(ask: (of: { externalUserId: string }) => Promise<TagsView>): Promise<void> {
    const of = params()
    if (!of) return
    const before = changes
    try {
      const told = await ask(of)
      view.value = changes === before || !view.value ? told : { ...told, marks: view.value.marks }
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** What WeCom says; what is next follows from it too (S29). */
  async function readAgain(): Promise<void> {
    const before = wornIds.value
    await take((of) => api.readTags({ params: of }))
    if (wornIds.value !== before) await insights.refresh()
  }

  /** What we know at once, then what WeCom says. */
  async function load(): Promise<void> {
    await take((of) => api.showTags({ params: of }))
    if (failureText.value === '') await readAgain()
  }

  /** Whatever waits to be tried again may have been. */
  async function renew(): Promise<void> {
    if (view.value?.marks.some((mark) => mark.isPending)) await take((of) => api.showTags({ params: of }))
  }

  function keepMark(mark: TagMark): void {
    changes += 1
    if (view.value) view.value = { ...view.value, marks: [...view.value.marks.filter(({ tagId }) => tagId !== mark.tagId), mark] }
  }

  async function carryOut(of: { externalUserId: string }, tagId: string): Promise<void> {
    const wanted = wishes.value.get(tagId)!
    try {
      keepMark(await api.wishTag({ params: { ...of, tagId }, body: { isOn: wanted } }))
    } catch (error) {
      if (wishes.value.get(tagId) === wanted) lostTaps.value.set(tagId, { isOn: wanted, text: errorText(error) })
    }
    if (wishes.value.get(tagId) !== wanted) return carryOut(of, tagId)
    wishes.value.delete(tagId)
  }

  /** Puts a tag on or takes it off, and says what is next from then on (S29). */
  async function wish(tagId: string, wanted: boolean): Promise<void> {
    const of = params()
    if (!of) return
    changes += 1
    lostTaps.value.delete(tagId)
    const isUnderWay = wishes.value.has(tagId)
    wishes.value.set(tagId, wanted)
    if (isUnderWay) return
    await carryOut(of, tagId)
    await insights.refresh()
  }

  /** WeCom has it now. */
  function keepNote(note: Pick<TagsView, 'remark' | 'description'>): void {
    if (view.value) view.value = { ...view.value, ...note }
  }

  const forgetLost = (tagId: string) => lostTaps.value.delete(tagId)

  return { view, tags, worn, marks, wishes, lostTaps, failureText, isOn, isPending, load, readAgain, renew, wish, keepNote, forgetLost }
})

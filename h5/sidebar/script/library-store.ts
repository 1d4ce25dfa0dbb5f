import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Script, ScriptChanges, ScriptPack } from '#shared/script/contract'
import { promisesText } from '../compliance/promises-text'
import { useManagerStore } from '../manager/manager-store'
import { useSurroundings } from '../surroundings'
import { keepLibrary, readLibrary } from './kept-library'
import { mergeChanges, type KeptLibrary } from './merge-changes'
import { incompleteText } from './pack-text'

/** A script of one's own, as it is written. */
export type OwnScript = Pick<Script, 'title' | 'step' | 'scene' | 'messages'>

/** The bank's scripts and his own; kept between chats, with what has changed since fetched. */
export const useLibraryStore = defineStore('library', () => {
  const { script: api } = useSurroundings().client
  const managers = useManagerStore()
  const library = shallowRef<KeptLibrary | null>(null)
  const lists = shallowRef<Pick<ScriptChanges, 'favouriteIds' | 'recentIds' | 'packs'>>({ favouriteIds: [], recentIds: [], packs: [] })
  const failureText = ref('')
  const scripts = computed(() => library.value?.scripts ?? null)

  async function fetchChanges(managerId: string): Promise<void> {
    const changes = await api.listScripts({ params: { cursor: library.value?.cursor ?? 'none' } })
    lists.value = changes
    if (changes.cursor === library.value?.cursor) return
    library.value = mergeChanges(library.value, changes)
    await keepLibrary(managerId, library.value)
  }

  async function load(): Promise<void> {
    const managerId = managers.manager?.id
    if (!managerId) return
    library.value ??= await readLibrary(managerId)
    try {
      await fetchChanges(managerId)
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** What is in the way is said; empty: done. */
  async function change(action: () => Promise<string>): Promise<string> {
    try {
      const problem = await action()
      if (problem === '') await load()
      return problem
    } catch (error) {
      return errorText(error)
    }
  }

  const favour = (scriptId: string, isFavourite: boolean) =>
    change(async () => {
      await api.favourScript({ params: { scriptId }, body: { isFavourite } })
      return ''
    })

  const save = (own: OwnScript, scriptId: string) =>
    change(async () => {
      const answer = await api.saveScript({ params: { scriptId }, body: own })
      if (answer.outcome === 'promises') return promisesText(answer.promises)
      return answer.outcome === 'saved' ? '' : `没有这样的变量：${answer.names.map((name) => `{${name}}`).join('、')}`
    })

  const remove = (scriptId: string) =>
    change(async () => {
      await api.removeScript({ params: { scriptId } })
      return ''
    })

  const savePack = (packId: string, pack: Omit<ScriptPack, 'id' | 'isOwn'>) =>
    change(async () => {
      const answer = await api.savePack({ params: { packId }, body: pack })
      return answer.outcome === 'saved' ? '' : incompleteText(answer.problems)
    })

  const removePack = (packId: string) =>
    change(async () => {
      await api.removePack({ params: { packId } })
      return ''
    })

  return { scripts, lists, failureText, load, favour, save, remove, savePack, removePack }
})

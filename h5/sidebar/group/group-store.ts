import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { AssistedStep } from '#shared/group/assisted-step'
import type { CustomerGroup, GivenGroup, GroupCoverage, SavedGroup } from '#shared/group/contract'
import { useSurroundings } from '../surroundings'
import { bindRefusalTexts, moveRefusalTexts, problemTexts } from './group-text'

/** The groups of the manager's branch (G1). A refresh that fails leaves what was known; what is done says why it was not, or nothing. */
export const useGroupStore = defineStore('group', () => {
  const { group: api } = useSurroundings().client
  const groups = shallowRef<readonly CustomerGroup[] | null>(null)
  const coverage = shallowRef<GroupCoverage | null>(null)
  /** Those that a group can take customers of. */
  const districts = shallowRef<readonly string[]>([])
  const failureText = ref('')

  const find = (groupId: string) => groups.value?.find(({ id }) => id === groupId) ?? null

  async function load(): Promise<void> {
    try {
      ;({ groups: groups.value, coverage: coverage.value, districts: districts.value } = await api.listGroups())
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** As it is after something was done with it. */
  async function put(group: CustomerGroup): Promise<void> {
    groups.value = groups.value?.map((it) => (it.id === group.id ? group : it)) ?? null
    await load()
  }

  /** Null: it is saved. Throws ApiError. */
  async function save(groupId: string, given: GivenGroup): Promise<Exclude<SavedGroup, { outcome: 'saved' }> | null> {
    const answer = await api.saveGroup({ params: { groupId }, body: given })
    if (answer.outcome !== 'saved') return answer
    await put(answer.group)
    return null
  }

  /** Returns what is in its way; empty: it is done. Throws ApiError. */
  async function bind(groupId: string, chatId: string | null): Promise<string> {
    const answer = await api.bindGroup({ params: { groupId }, body: { chatId } })
    if (answer.outcome === 'refused') return `没有绑定：${bindRefusalTexts[answer.reason]}`
    await put(answer.group)
    return ''
  }

  /** The same. */
  async function publish(groupId: string, isPublished: boolean): Promise<string> {
    const answer = await api.publishGroup({ params: { groupId }, body: { isPublished } })
    if (answer.outcome === 'refused') return `还不能发布：${answer.problems.map((it) => problemTexts[it]).join('；')}`
    await put(answer.group)
    return ''
  }

  /** The same: it is there no more. */
  async function remove(groupId: string): Promise<string> {
    const { outcome } = await api.removeGroup({ params: { groupId } })
    if (outcome === 'inUse') return '这个群用过了，不能删除；不想再邀请客户，点“停止邀请”或“解除绑定”就好。'
    groups.value = groups.value?.filter(({ id }) => id !== groupId) ?? null
    await load()
    return ''
  }

  /** The same. */
  async function moveStep(groupId: string, step: AssistedStep, note = ''): Promise<string> {
    const answer = await api.moveGroupStep({ params: { groupId }, body: { step, note } })
    if (answer.outcome === 'refused') return moveRefusalTexts[answer.reason]
    await put(answer.group)
    return ''
  }

  return { groups, coverage, districts, failureText, find, load, save, bind, publish, remove, moveStep }
})

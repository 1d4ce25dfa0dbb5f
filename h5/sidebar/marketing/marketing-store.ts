import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { ListedNode, NodeFigures, WrittenNode } from '#shared/marketing/contract'
import { useSurroundings } from '../surroundings'
import { useAnswer } from '../work/use-answer'

/** The bank's marketing calendar, and what was reached in the node that is looked at (R31). */
export const useMarketingStore = defineStore('marketing', () => {
  const { marketing } = useSurroundings().client
  const { view, failureText, attempt } = useAnswer<{ nodes: ListedNode[]; canChange: boolean }>()
  const chosen = ref<string | null>(null)
  const figures = shallowRef<NodeFigures | null>(null)
  const figuresFailure = ref('')

  /** An answer that another question has overtaken is none. */
  async function choose(nodeId: string | null): Promise<void> {
    if (nodeId !== chosen.value) figures.value = null
    chosen.value = nodeId
    figuresFailure.value = ''
    if (nodeId === null) return
    try {
      const found = await marketing.showNode({ params: { nodeId } })
      if (chosen.value === nodeId) figures.value = found
    } catch (error) {
      if (chosen.value === nodeId) figuresFailure.value = errorText(error)
    }
  }

  /** What goes on is looked at first. */
  async function load(): Promise<void> {
    const isFirst = view.value === null
    if (!(await attempt(() => marketing.listNodes()))) return
    const nodes = view.value!.nodes
    const next = isFirst ? nodes.find(({ phase }) => phase === 'running')?.nodeId : nodes.find(({ nodeId }) => nodeId === chosen.value)?.nodeId
    await choose(next ?? null)
  }

  /** Says what is in its way; empty: it is in the calendar. Throws ApiError. */
  async function keep(nodeId: string | null, written: WrittenNode): Promise<string> {
    const { outcome } = nodeId === null ? await marketing.addNode({ body: written }) : await marketing.changeNode({ params: { nodeId }, body: written })
    if (outcome === 'taken') return '日历里已经有叫这个名字的节点，换一个吧'
    await load()
    return ''
  }

  /** The same of taking one out. */
  async function remove(nodeId: string): Promise<string> {
    const { outcome } = await marketing.removeNode({ params: { nodeId } })
    if (outcome === 'inUse') return '有活动或方案属于这个节点，不能移出日历'
    await load()
    return ''
  }

  return { view, failureText, chosen, figures, figuresFailure, choose, load, keep, remove }
})

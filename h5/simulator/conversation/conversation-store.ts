import { defineStore } from 'pinia'
import { ref } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Output } from '#shared/api/endpoint-types'
import type { simulatorContract } from '#shared/simulator/contract'
import { useSurroundings } from '../surroundings'
import { useWorldStore } from '../world/world-store'
import type { Speaker } from './speaker'

export type Thread = Output<typeof simulatorContract.endpoints.showConversation>

/** What was said in the conversations that lie open: the desk's and the phone's, often the same. */
export const useConversationStore = defineStore('conversation', () => {
  const { client } = useSurroundings()
  const world = useWorldStore()
  const threads = ref<Record<string, Thread>>({})
  const failureTexts = ref<Record<string, string>>({})
  const underWay = new Map<string, Promise<void>>()

  async function fetchThread(conversationId: string): Promise<void> {
    try {
      threads.value[conversationId] = await client.simulator.showConversation({ params: { conversationId } })
      delete failureTexts.value[conversationId]
    } catch (error) {
      failureTexts.value[conversationId] = errorText(error)
    } finally {
      underWay.delete(conversationId)
    }
  }

  /** Two who look at the same conversation cost one request. */
  function load(conversationId: string): Promise<void> {
    const running = underWay.get(conversationId) ?? fetchThread(conversationId)
    underWay.set(conversationId, running)
    return running
  }

  /** Fetches it again where the world knows of something that was not read yet. */
  async function refresh(conversationId: string): Promise<void> {
    const before = world.version
    const known = threads.value[conversationId]?.conversation
    if (known && JSON.stringify(known) === JSON.stringify(world.conversationOf(conversationId))) return
    await load(conversationId)
    if (world.version !== before) await refresh(conversationId)
  }

  async function say(conversationId: string, speaker: Speaker, text: string): Promise<void> {
    await client.simulator.say({ params: { conversationId }, body: { speaker, text } })
    await load(conversationId)
  }

  return { threads, failureTexts, load, refresh, say }
})

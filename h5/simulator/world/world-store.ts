import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Conversation, WecomView } from '#shared/simulator/contract'
import { followNews } from '../news/follow-news'
import { useSurroundings } from '../surroundings'

export type Member = WecomView['members'][number]

/** Everybody in the simulated WeCom and every conversation, kept up to date by waiting for news. */
export const useWorldStore = defineStore('world', () => {
  const { client, pause } = useSurroundings()
  const view = shallowRef<WecomView | null>(null)
  const version = ref<number | null>(null)
  const failureText = ref('')
  /** Between a broken wait and the next load: the server may be another one by then. */
  const isLost = ref(false)
  /** Counts how often QA set the whole world anew: what a page knew of the old one is void. */
  const epoch = ref(0)

  const members = computed(() => view.value?.members ?? [])
  const conversations = computed(() => view.value?.conversations ?? [])

  async function load(): Promise<void> {
    try {
      view.value = await client.simulator.showWecom()
      version.value = view.value.version
      failureText.value = ''
      isLost.value = false
    } catch (error) {
      failureText.value = errorText(error)
      throw error
    }
  }

  function beginAnew(): void {
    epoch.value += 1
  }

  /** Until the function it returns is called. */
  const follow = () =>
    followNews(
      {
        version: () => version.value,
        awaitNews: (after) => client.simulator.awaitNews({ body: { after } }),
        load,
        lose: () => {
          version.value = null
          isLost.value = true
        },
      },
      pause,
    )

  const memberNamed = (id: string): Member | undefined => members.value.find((member) => member.id === id)
  const customerName = (id: string): string => view.value?.customers.find((customer) => customer.id === id)?.name ?? id
  const conversationOf = (id: string | null): Conversation | undefined => conversations.value.find((it) => it.id === id)

  return { view, version, failureText, isLost, epoch, members, conversations, load, beginAnew, follow, memberNamed, customerName, conversationOf }
})

import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { LoggedRequest, RequestPattern } from '#shared/traffic/contract'
import { followNews } from '../news/follow-news'
import { useSurroundings } from '../surroundings'

/** What went over the wire, newest first; followed only while somebody looks. */
export const useTrafficStore = defineStore('traffic', () => {
  const { client, pause } = useSurroundings()
  const requests = shallowRef<readonly LoggedRequest[] | null>(null)
  const failureText = ref('')
  let version: number | null = null

  async function load(): Promise<void> {
    try {
      const answer = await client.traffic.listRequests()
      requests.value = answer.requests
      version = answer.version
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
      throw error
    }
  }

  /** Until the function it returns is called. */
  const follow = () =>
    followNews(
      {
        version: () => version,
        awaitNews: (after) => client.traffic.awaitRequests({ body: { after } }),
        load,
        lose: () => {
          version = null
        },
      },
      pause,
    )

  async function clear(): Promise<void> {
    await client.traffic.clearRequests()
    await load()
  }

  const count = (pattern: RequestPattern) => client.traffic.countRequests({ body: pattern })

  return { requests, failureText, follow, clear, count }
})

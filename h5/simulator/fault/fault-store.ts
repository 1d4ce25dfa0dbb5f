import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Fault } from '#shared/traffic/contract'
import { useSurroundings } from '../surroundings'

/** What is done to requests, and what is left of it. */
export const useFaultStore = defineStore('fault', () => {
  const { client } = useSurroundings()
  const faults = shallowRef<readonly Fault[]>([])
  const failureText = ref('')

  async function load(): Promise<void> {
    try {
      faults.value = (await client.traffic.listFaults()).faults
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  async function set(wanted: readonly Fault[]): Promise<void> {
    faults.value = (await client.traffic.setFaults({ body: { faults: [...wanted] } })).faults
  }

  /** What was used up meanwhile must not be set again. */
  async function add(fault: Fault): Promise<void> {
    await load()
    await set([...faults.value, fault])
  }

  async function remove(fault: Fault): Promise<void> {
    await set(faults.value.filter((it) => it !== fault))
  }

  return { faults, failureText, load, add, remove, clear: () => set([]) }
})

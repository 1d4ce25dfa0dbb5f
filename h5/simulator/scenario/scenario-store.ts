import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Scenario } from '#shared/scenario/contract'
import { useSurroundings } from '../surroundings'

/** The states of the world that have a name. */
export const useScenarioStore = defineStore('scenario', () => {
  const { client } = useSurroundings()
  const scenarios = shallowRef<readonly Scenario[] | null>(null)
  const failureText = ref('')
  /** The one that was set last. */
  const currentName = ref<string | null>(null)

  async function load(): Promise<void> {
    failureText.value = ''
    try {
      scenarios.value = (await client.scenario.listScenarios()).scenarios
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  async function set(name: string): Promise<Scenario> {
    const scenario = await client.scenario.setScenario({ body: { name } })
    currentName.value = name
    return scenario
  }

  /** By name, where the list is loaded. */
  const named = (name: string) => scenarios.value?.find((scenario) => scenario.name === name)

  return { scenarios, failureText, currentName, load, set, named }
})

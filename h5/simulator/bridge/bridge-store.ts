import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { BridgeSettings } from '#shared/simulator/bridge'
import { defaultBridge } from '#shared/simulator/default-bridge'
import { useSurroundings } from '../surroundings'
import { useWorldStore } from '../world/world-store'

/** The switches of the simulated WeCom client at the desk. */
export const useBridgeStore = defineStore('bridge', () => {
  const { client } = useSurroundings()
  const world = useWorldStore()
  const settings = computed(() => world.view?.bridge ?? defaultBridge)

  async function change(changes: Partial<BridgeSettings>): Promise<void> {
    await client.simulator.setBridge({ body: { ...settings.value, ...changes } })
    await world.load()
  }

  return { settings, change }
})

import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { EventSettings } from '#shared/simulator/contract'
import { useSurroundings } from '../surroundings'
import { useWorldStore } from '../world/world-store'

/** How the simulated WeCom tells its events to the product. */
export const useEventStore = defineStore('event', () => {
  const { client } = useSurroundings()
  const world = useWorldStore()
  const times = computed(() => world.view?.events.times ?? 1)
  const order = computed(() => world.view?.events.order ?? 'asHappened')
  const held = computed(() => world.view?.events.held ?? 0)
  const deliveries = computed(() => world.view?.deliveries ?? [])

  async function change(changes: Partial<EventSettings>): Promise<void> {
    await client.simulator.setEvents({ body: { times: times.value, order: order.value, ...changes } })
    await world.load()
  }

  return { times, order, held, deliveries, change }
})

import { defineStore } from 'pinia'
import type { Arrivals } from '#shared/arrival/contract'
import { useCustomerView } from '../customer/use-customer-view'
import { useSurroundings } from '../surroundings'

/** By which channels the customer in the chat came (D23). */
export const useArrivalStore = defineStore('arrivals', () => {
  const { client } = useSurroundings()
  const { view: arrivals, params, attempt } = useCustomerView<Arrivals>()
  return { arrivals, refresh: () => attempt(() => client.arrival.showArrivals({ params: params.value })) }
})

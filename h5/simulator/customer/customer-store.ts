import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { SimulatedCustomer } from '#shared/qa/contract'
import { useSurroundings } from '../surroundings'

/** The demo bank's customers, whose phone QA can hold. */
export const useCustomerStore = defineStore('customers', () => {
  const { client } = useSurroundings()
  const customers = shallowRef<readonly SimulatedCustomer[] | null>(null)
  const failureText = ref('')

  async function load(): Promise<void> {
    failureText.value = ''
    try {
      customers.value = (await client.qa.listCustomers()).customers
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  return { customers, failureText, load }
})

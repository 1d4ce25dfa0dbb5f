import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Output } from '#shared/api/endpoint-types'
import type { qaContract, SimulatedCustomer } from '#shared/qa/contract'
import { useSurroundings } from '../surroundings'

export type SimulatedManager = Output<typeof qaContract.endpoints.listManagers>['managers'][number]

/** The demo bank's people, and whose phone QA holds. */
export const useCustomerStore = defineStore('customers', () => {
  const { client } = useSurroundings()
  const customers = shallowRef<readonly SimulatedCustomer[] | null>(null)
  const managers = shallowRef<readonly SimulatedManager[]>([])
  const failureText = ref('')
  const chosenId = ref<string | null>(null)
  const chosen = computed(() => customers.value?.find(({ id }) => id === chosenId.value) ?? null)

  async function load(): Promise<void> {
    failureText.value = ''
    try {
      const [people, staff] = await Promise.all([client.qa.listCustomers(), client.qa.listManagers()])
      customers.value = people.customers
      managers.value = staff.managers
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  async function addManager(customerId: string, managerId: string): Promise<void> {
    const changed = await client.qa.addContact({ body: { customerId, managerId } })
    customers.value = (customers.value ?? []).map((customer) => (customer.id === changed.id ? changed : customer))
  }

  function managerName(managerId: string): string {
    return managers.value.find(({ id }) => id === managerId)?.name ?? managerId
  }

  return { customers, managers, failureText, chosenId, chosen, load, addManager, managerName }
})

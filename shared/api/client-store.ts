import { inject, type InjectionKey } from 'vue'
import type { CustomerClient } from './customer-client'

export const clientKey: InjectionKey<CustomerClient> = Symbol('client')

/** The bank's API as this app was given it: real on the phone, in memory in tests. */
export function useClient(): CustomerClient {
  const client = inject(clientKey)
  if (!client) throw new Error('no client was provided to the app')
  return client
}

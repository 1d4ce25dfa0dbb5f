import { inject, type InjectionKey } from 'vue'
import type { Client } from '#shared/api/client'

/** Everything the simulator reaches outside its own page; a test gives its own. */
export interface Surroundings {
  client: Client
  /** The browser's clock, from which the bank's shown time runs on between two answers of the server. */
  now: () => Date
}

export const surroundingsKey: InjectionKey<Surroundings> = Symbol('surroundings')

export function useSurroundings(): Surroundings {
  const surroundings = inject(surroundingsKey)
  if (!surroundings) throw new Error('surroundingsKey was not provided to the simulator')
  return surroundings
}

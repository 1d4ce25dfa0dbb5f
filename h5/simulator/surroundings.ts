import { inject, type InjectionKey } from 'vue'
import type { MockClient } from '#shared/api/mock-client'

/** Everything the simulator reaches outside its own page; a test gives its own. */
export interface Surroundings {
  client: MockClient
  /** The browser's clock, from which the bank's shown time runs on between two answers of the server. */
  now: () => Date
  /** Lets so many milliseconds pass. */
  pause: (ms: number) => Promise<void>
  /** Lives through a reload, ends with the tab. */
  memory: Pick<Storage, 'getItem' | 'setItem'>
  /** Hands a text to the person as a file. */
  saveFile: (fileName: string, content: string) => void
}

export const surroundingsKey: InjectionKey<Surroundings> = Symbol('surroundings')

export function useSurroundings(): Surroundings {
  const surroundings = inject(surroundingsKey)
  if (!surroundings) throw new Error('surroundingsKey was not provided to the simulator')
  return surroundings
}

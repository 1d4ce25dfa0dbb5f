import { inject, type InjectionKey } from 'vue'
import type { Client } from '#shared/api/client'
import type { LiveSurroundings } from '#shared/group-game/follow-live'
import type { Wecom } from '../wecom/open-wecom'

/** Everything the sidebar reaches outside its own page; a test gives its own. */
export interface Surroundings {
  client: Client
  /** The browser's clock: only ever for the age of what is shown, never for a rule. */
  now: () => Date
  leaveTo: (address: string) => void
  /** Lives through a redirect, ends with the tab. */
  memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** How this person likes his sidebar: outlives the page, which WeCom opens anew for every chat. */
  habits: Pick<Storage, 'getItem' | 'setItem'>
  /** WeCom's client around this page, with its SDK fetched when first asked for; null in a plain browser. */
  openWecom: (() => Promise<Wecom>) | null
  /** Opens this page anew, as if the sidebar were closed and opened. */
  reload: () => void
  /** How what goes on is heard while it goes on. */
  live: LiveSurroundings
  /** Hears whenever something was done at the bank that the manager's day may be about; returns how to hear no more. */
  onDayDeed: (hear: () => void) => () => void
  /** Hands a text to the person as a file. */
  saveFile: (fileName: string, content: string) => void
}

export const surroundingsKey: InjectionKey<Surroundings> = Symbol('surroundings')

export function useSurroundings(): Surroundings {
  const surroundings = inject(surroundingsKey)
  if (!surroundings) throw new Error('surroundingsKey was not provided to the sidebar')
  return surroundings
}

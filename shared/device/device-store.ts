import { inject, type InjectionKey } from 'vue'
import type { LinkParts } from '../channel/link-parts'

/** What a customer's phone does for the stores, by a browser or by a mini-program. */
export interface Device {
  /** What the link says by which he came. */
  link(): LinkParts
  /** What outlives a reload of what is open now. */
  kept: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  isOnline(): boolean
  /** Milliseconds since some moment, which nobody sets back. */
  uptimeMs(): number
  /** Runs it so much later, unless the answer is called before. */
  later(milliseconds: number, run: () => void): () => void
  /** A name that nobody else has given anything. */
  randomId(): string
}

interface Storage {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
  removeItem(name: string): void
}

export const deviceKey: InjectionKey<Device> = Symbol('device')

export function useDevice(): Device {
  const device = inject(deviceKey)
  if (!device) throw new Error('no device was provided to the app')
  return device
}

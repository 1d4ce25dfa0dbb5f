import type { Device } from '../device/device-store'

/** Where the key of a draw without an answer is kept, so that every retry is the same draw. */
export const drawKeyName = (campaignId: string) => `koi-draw:${campaignId}`

/** The key of the draw this tab or phone is waiting for: it survives a reload or a restart, and is forgotten once an answer came. */
export interface DrawKey {
  /** The one in use, or a new one. */
  take(): string
  isTaken(): boolean
  forget(): void
}

export function drawKey({ kept, randomId }: Pick<Device, 'kept' | 'randomId'>, campaignId: string): DrawKey {
  const name = drawKeyName(campaignId)
  return {
    take() {
      const key = kept.getItem(name) ?? randomId()
      kept.setItem(name, key)
      return key
    },
    isTaken: () => kept.getItem(name) !== null,
    forget: () => kept.removeItem(name),
  }
}

import { randomId } from '../../ui/random-id'
import { drawKeyName } from '../page/boot'

/** The key of the draw this tab is waiting for: it survives a reload, and is forgotten once an answer came. */
export interface DrawKey {
  /** The one in use, or a new one. */
  take(): string
  isTaken(): boolean
  forget(): void
}

export function drawKey(campaignId: string): DrawKey {
  const name = drawKeyName(campaignId)
  return {
    take() {
      const key = sessionStorage.getItem(name) ?? randomId()
      sessionStorage.setItem(name, key)
      return key
    },
    isTaken: () => sessionStorage.getItem(name) !== null,
    forget: () => sessionStorage.removeItem(name),
  }
}

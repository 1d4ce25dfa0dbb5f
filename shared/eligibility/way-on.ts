import type { RefusalCode } from './refusal'

/** What a refused customer can do about it on this page. */
interface WayOn {
  /** `again`: nothing but time is missing. `phone`: another number of his may do. */
  ask?: 'again' | 'phone'
  /** The words send him to his manager: they name him. */
  hasManager?: boolean
}

export const waysOn: Readonly<Partial<Record<RefusalCode, WayOn>>> = {
  BANK_UNAVAILABLE: { ask: 'again' },
  DEVICE_ALREADY_USED: { hasManager: true },
  NOT_FIRST_ADD: { hasManager: true },
  OUTSIDE_REGION: { ask: 'phone', hasManager: true },
  NOT_BANK_CUSTOMER: { ask: 'phone', hasManager: true },
  NOT_WHITELISTED: { ask: 'phone', hasManager: true },
}

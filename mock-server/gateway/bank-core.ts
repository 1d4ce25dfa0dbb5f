import type { CardKind } from '#shared/customer/stickiness'
import type { Fen } from '#shared/money/fen'
import type { MobileNumber } from '#shared/phone/mobile-number'
import type { Clock } from '#shared/time/clock'
import type { Random } from '../random'
import { createPatientAsker, type Patience } from './ask-patiently'
import { searchCustomer } from './bank-core/search-customer'
import { searchHolding } from './bank-core/search-holding'
import { createRequestSigner, type SharedSecret } from './sign-request'

export interface BankCoreSettings extends SharedSecret, Patience {
  /** Where the core's interface listens, without a slash at the end. */
  apiBase: string
}

/** What the bank's own books say of a phone (R6, R16). */
export interface BankRecord {
  isCustomer: boolean
  /** Who looks after him. */
  ownerManagerId: string | null
  branchId: string | null
}

/** `unavailable` says nothing about the person: nobody is let in or turned away for it, and asking later may work. */
export type BankAnswer = { outcome: 'known'; record: BankRecord } | { outcome: 'unavailable'; detail: string }

/** What a customer has with the bank, and which cards he pays with (S17, R28). */
export interface BankHolding {
  /** In the order of `cardKinds`, each once. */
  cards: CardKind[]
  /** His assets under management. */
  aum: Fen
}

/** `holding` is null for somebody the core does not know. `unavailable` says nothing about him. */
export type HoldingAnswer = { outcome: 'known'; holding: BankHolding | null } | { outcome: 'unavailable'; detail: string }

export interface BankCoreGateway {
  /** Never throws for what can go wrong on the way; `detail` never holds the phone (K1). */
  findByPhone(phone: MobileNumber): Promise<BankAnswer>
  /** By his id in WeCom, which the bank keeps beside his name. Never throws either. */
  findHolding(externalUserId: string): Promise<HoldingAnswer>
}

/** Throws TypeError where `apiBase` is no address. */
export function createBankCoreGateway(settings: BankCoreSettings, sources: { clock: Clock; random: Random }): BankCoreGateway {
  const url = new URL(`${settings.apiBase}/v1/customers/search`)
  const holdingUrl = new URL(`${settings.apiBase}/v1/customers/holding`)
  const sign = createRequestSigner(settings, sources)
  const ask = createPatientAsker<BankAnswer>(settings, { outcome: 'unavailable', detail: 'no turn in time' })
  // In a line of its own: however much the managers' desks ask, no draw waits for it.
  const askHolding = createPatientAsker<HoldingAnswer>(settings, { outcome: 'unavailable', detail: 'no turn in time' })
  return {
    findByPhone: (phone) => ask((signal) => searchCustomer(url, sign, phone, signal)),
    findHolding: (externalUserId) => askHolding((signal) => searchHolding(holdingUrl, sign, externalUserId, signal)),
  }
}

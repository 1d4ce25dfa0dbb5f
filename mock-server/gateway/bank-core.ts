import type { MobileNumber } from '#shared/phone/mobile-number'
import type { Clock } from '#shared/time/clock'
import type { Random } from '../random'
import { searchCustomer } from './bank-core/search-customer'
import { createTurns } from './turns'
import { createRequestSigner, type SharedSecret } from './sign-request'

export interface BankCoreSettings extends SharedSecret {
  /** Where the core's interface listens, without a slash at the end. */
  apiBase: string
  /** What one question may take, waiting for its turn and asking again included. */
  timeoutMs: number
  /** So many questions at once; the core is not ours to overrun. 16 where not set. */
  maxConcurrent?: number
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

export interface BankCoreGateway {
  /** Never throws for what can go wrong on the way; `detail` never holds the phone (K1). */
  findByPhone(phone: MobileNumber): Promise<BankAnswer>
}

const MAX_CONCURRENT = 16

/** Throws TypeError where `apiBase` is no address. */
export function createBankCoreGateway(settings: BankCoreSettings, sources: { clock: Clock; random: Random }): BankCoreGateway {
  const { timeoutMs, maxConcurrent = MAX_CONCURRENT } = settings
  const url = new URL(`${settings.apiBase}/v1/customers/search`)
  const sign = createRequestSigner(settings, sources)
  const turns = createTurns(maxConcurrent)
  return {
    findByPhone: async (phone) => {
      const deadline = AbortSignal.timeout(timeoutMs)
      const half = AbortSignal.timeout(Math.floor(timeoutMs / 2))
      if (!(await turns.take(deadline))) return { outcome: 'unavailable', detail: 'no turn in time' }
      try {
        const first = await searchCustomer(url, sign, phone, deadline)
        if (!first.mayPass || half.aborted) return first.answer
        return (await searchCustomer(url, sign, phone, deadline)).answer
      } finally {
        turns.giveBack()
      }
    },
  }
}

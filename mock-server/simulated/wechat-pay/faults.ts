import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { createHeldReplies } from '../../held-replies'
import { IssuerError } from './issuer-error'

/**
 * How a payout request goes wrong. `timeoutAfter` and `dropAfterCommit` have paid, and no answer arrives; `slow` pays
 * late, when the merchant may already have given up.
 */
export type FaultMode = 'none' | 'refuse' | 'timeoutBefore' | 'timeoutAfter' | 'error500' | 'dropAfterCommit' | 'slow'

export interface Fault {
  mode: FaultMode
  /** For `refuse`: a code of WeChat Pay's. NOT_ENOUGH without one. */
  code?: string
  /** Over after so many payout requests; without it, when the next fault is set. */
  times?: number
}

const SLOW_MS = 400

/** Puts the fault of the hour between a payout request and its answer. Looking up and statements have none. */
export function createFaults(app: FastifyInstance) {
  let current: Fault = { mode: 'none' }
  const held = createHeldReplies(app)
  const take = (): Fault => {
    const fault = current
    if (fault.times !== undefined) current = fault.times > 1 ? { ...fault, times: fault.times - 1 } : { mode: 'none' }
    return fault
  }
  return {
    mode: (): FaultMode => current.mode,
    set(fault: Fault): void {
      current = fault
    },
    /** `pay` settles the order and makes its answer. */
    async answer(reply: FastifyReply, pay: () => object): Promise<object> {
      const { mode, code = 'NOT_ENOUGH' } = take()
      if (mode === 'refuse') throw new IssuerError(code)
      if (mode === 'error500') throw new IssuerError('SYSTEM_ERROR')
      if (mode === 'timeoutBefore') return held.hold(reply)
      if (mode === 'slow') await delay(SLOW_MS)
      const answer = pay()
      if (mode === 'timeoutAfter') return held.hold(reply)
      if (mode === 'dropAfterCommit') return held.cut(reply)
      return answer
    },
  }
}

export type Faults = ReturnType<typeof createFaults>

import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'

/** How a search goes wrong. `slow` is right, but late. */
export type CoreFaultMode = 'none' | 'timeout' | 'error500' | 'garbage' | 'slow'

export interface CoreFault {
  mode: CoreFaultMode
  /** Over after so many searches; without it, when the next fault is set. */
  times?: number
}

const SLOW_MS = 400

/** What a proxy in front of the core shows while it is being mended. */
const GARBAGE = '<html><body>系统维护中'

/** Puts the fault of the hour between a search and its answer. */
export function createCoreFaults() {
  let current: CoreFault = { mode: 'none' }
  const take = (): CoreFaultMode => {
    const { mode, times } = current
    if (times !== undefined) current = times > 1 ? { mode, times: times - 1 } : { mode: 'none' }
    return mode
  }
  return {
    mode: (): CoreFaultMode => current.mode,
    set(fault: CoreFault): void {
      current = fault
    },
    async answer(reply: FastifyReply, found: object): Promise<unknown> {
      const mode = take()
      // Never answered: the connection ends when the one who asks gives up.
      if (mode === 'timeout') return reply.hijack()
      if (mode === 'error500') return reply.status(500).send({ code: 'CORE_ERROR' })
      if (mode === 'garbage') return reply.type('application/json').send(GARBAGE)
      if (mode === 'slow') await delay(SLOW_MS)
      return found
    },
  }
}

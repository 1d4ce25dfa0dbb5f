import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'

/** How one of the bank's systems goes wrong. `slow` is right, but late. */
export type AnswerFaultMode = 'none' | 'timeout' | 'error500' | 'garbage' | 'slow'

export interface AnswerFault {
  mode: AnswerFaultMode
  /** Over after so many questions; without it, when the next fault is set. */
  times?: number
}

const SLOW_MS = 400

/** What a proxy in front of a system shows while it is being mended. */
const GARBAGE = '<html><body>系统维护中'

/** Puts the fault of the hour between a question and its answer: what went wrong never came to the system. */
export function createAnswerFaults() {
  let current: AnswerFault = { mode: 'none' }
  const take = (): AnswerFaultMode => {
    const { mode, times } = current
    if (times !== undefined) current = times > 1 ? { mode, times: times - 1 } : { mode: 'none' }
    return mode
  }
  return {
    mode: (): AnswerFaultMode => current.mode,
    set(fault: AnswerFault): void {
      current = fault
    },
    async answer(reply: FastifyReply, work: () => object): Promise<unknown> {
      const mode = take()
      // Never answered: the connection ends when the one who asks gives up.
      if (mode === 'timeout') return reply.hijack()
      if (mode === 'error500') return reply.status(500).send({ code: 'SYSTEM_ERROR' })
      if (mode === 'garbage') return reply.type('application/json').send(GARBAGE)
      if (mode === 'slow') await delay(SLOW_MS)
      return work()
    },
  }
}

import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ServerFault } from '#shared/simulator/contract'
import { createHeldReplies } from '../../../held-replies'
import type { Wecom } from '../wecom'
import { WecomError } from './wecom-error'

/** What a proxy in front of WeCom shows while it is being mended. */
const GARBAGE = '<html><body>502 Bad Gateway'

export type ServerFaults = ReturnType<typeof createServerFaults>

/** What WeCom's server answers instead of what it should. */
export function createServerFaults(app: FastifyInstance, credentials: Wecom['credentials']) {
  let faults: ServerFault[] = []
  const held = createHeldReplies(app)
  /** No token is asked for where tokens are handed out. */
  const fits = ({ api, fault }: ServerFault, name: string) => (api === '*' || api === name) && !(fault === 'tokenRevoked' && name === 'gettoken')
  const take = (name: string): ServerFault['fault'] | null => {
    const found = faults.find((it) => fits(it, name))
    if (!found) return null
    faults = faults.flatMap((it) => (it === found ? (it.times > 1 ? [{ ...it, times: it.times - 1 }] : []) : [it]))
    return found.fault
  }
  return {
    /** What is left of them. */
    left: (): ServerFault[] => faults,
    set(next: readonly ServerFault[]): ServerFault[] {
      faults = [...next]
      return faults
    },
    /** Null where this request is answered as it should be. Throws WecomError. */
    answer(name: string, reply: FastifyReply): FastifyReply | null {
      const fault = take(name)
      if (fault === null) return null
      if (fault === 'timeout') return held.hold(reply)
      if (fault === 'error500') return reply.status(500).send({})
      if (fault === 'garbage') return reply.type('application/json').send(GARBAGE)
      if (fault === 'tokenRevoked') credentials.token.revokeAll()
      throw new WecomError(({ busy: -1, rateLimited: 45009, tokenRevoked: 40014, noPermission: 48002 } as const)[fault])
    },
  }
}

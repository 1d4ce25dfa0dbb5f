import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { AnswerBroken } from '../register-contract'
import { applyFaults, faultText } from './apply-faults'
import { endpointOf } from './endpoint-of'
import type { DoneFaults, Faults } from './faults'
import type { HeldReplies } from '../held-replies'
import { throttle } from './throttle'

declare module 'fastify' {
  interface FastifyRequest {
    /** The fault of a slow line; null where its answer goes out at once. */
    throttled: DoneFaults['throttle'] | null
  }
}

function noteBroken(request: FastifyRequest, error: unknown): void {
  if (error instanceof AnswerBroken && request.logged) request.logged.violation = `answer: ${error.message}`
}

function withFaults(route: string, handler: RouteHandlerMethod, faults: Faults, held: HeldReplies): RouteHandlerMethod {
  return async function carryOut(request, reply) {
    const done = faults.take(route)
    request.throttled = done.throttle ?? null
    request.logged!.fault = faultText(done)
    const once = async () => handler.call(this, request, reply)
    try {
      return await applyFaults(done, once, reply, request.logged!, held)
    } catch (error) {
      noteBroken(request, error)
      throw error
    }
  }
}

/** Puts QA's faults between every endpoint of the product and its answer. Call it before the routes are registered. */
export function carryOutFaults(app: FastifyInstance, faults: Faults, held: HeldReplies): void {
  app.decorateRequest('throttled', null)
  app.addHook('onRoute', (route) => {
    const endpoint = route.config?.endpoint
    if (endpoint && endpointOf(endpoint)) route.handler = withFaults(endpoint, route.handler, faults, held)
  })
  app.addHook('onSend', async ({ throttled }, _reply, payload) =>
    throttled && typeof payload === 'string' ? throttle(Buffer.from(payload), throttled.bytesPerSecond, held) : payload,
  )
}

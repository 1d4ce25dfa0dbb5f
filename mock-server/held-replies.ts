import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Answers that are late, or never come. A server that closes waits for none of them. */
export interface HeldReplies {
  /** Never answered. */
  hold(reply: FastifyReply): FastifyReply
  /** The line is cut. */
  cut(reply: FastifyReply): FastifyReply
  /** Whether the server is still there afterwards: when it closes, nobody waits. */
  pause(ms: number): Promise<boolean>
}

export function createHeldReplies(app: FastifyInstance): HeldReplies {
  const held = new Set<FastifyReply>()
  const closing = new AbortController()
  app.addHook('preClose', async () => {
    closing.abort()
    for (const reply of held) reply.raw.destroy()
  })
  return {
    hold: (reply) => {
      held.add(reply)
      reply.raw.once('close', () => held.delete(reply))
      return reply.hijack()
    },
    cut: (reply) => {
      reply.raw.destroy()
      return reply.hijack()
    },
    pause: (ms) => delay(ms, true, { signal: closing.signal }).catch(() => false),
  }
}

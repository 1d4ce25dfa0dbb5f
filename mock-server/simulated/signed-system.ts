import type { FastifyInstance, FastifyReply } from 'fastify'
import type * as z from 'zod'
import { verifySignedRequest, type SignatureCheck } from '../gateway/signed-callback'
import { createSeenNonces } from './seen-nonces'

/** What two of the bank's systems know of each other. */
export type SystemKeys = Omit<SignatureCheck, 'seenNonces'>

interface SignedSystem<Question> extends SystemKeys {
  /** Where it stands: `/simulated/bank-core`. */
  prefix: string
  path: string
  question: z.ZodType<Question>
  /** The code that a body which is no question is refused with. */
  invalid: string
}

/** The signature is over the bytes as they came, so the body stays text; and no failure repeats it (K1). */
function keepBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
}

function read<Question>(question: z.ZodType<Question>, body: unknown): Question | null {
  try {
    return question.parse(JSON.parse(String(body)))
  } catch {
    return null
  }
}

/** One of the bank's systems on this machine: answers what was signed, once each. */
export function serveSigned<Question>(
  app: FastifyInstance,
  { prefix, path, question, invalid, ...keys }: SignedSystem<Question>,
  answer: (asked: Question, reply: FastifyReply) => Promise<unknown>,
): void {
  const check: SignatureCheck = { ...keys, seenNonces: createSeenNonces(keys.clock) }
  void app.register(
    async (scope) => {
      keepBodies(scope)
      scope.post(path, async ({ method, url, headers, body }, reply) => {
        const isGenuine = verifySignedRequest({ method, path: url, headers, rawBody: String(body ?? '') }, check)
        if (!isGenuine) return reply.status(401).send({ code: 'SIGNATURE_INVALID' })
        const asked = read(question, body)
        return asked === null ? reply.status(400).send({ code: invalid }) : answer(asked, reply)
      })
    },
    { prefix },
  )
}

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { MOBILE_NUMBER } from '#shared/phone/mobile-number'
import { verifySignedRequest, type SignatureCheck } from '../../gateway/signed-callback'
import { createCoreFaults, type CoreFault, type CoreFaultMode } from './faults'
import { createSeenNonces } from './seen-nonces'

/** A person; without a branch he is no customer, and the core knows nothing of him. */
export interface CorePerson {
  phone: string
  branchId: string | null
  ownerManagerId: string | null
}

export interface SimulatedBankCore extends Omit<SignatureCheck, 'seenNonces'> {
  people: () => readonly CorePerson[]
}

/** QA's hand on the core. */
export interface BankCoreHandle {
  /** How it answers at present. */
  fault(): CoreFaultMode
  setFault(fault: CoreFault): void
  /** How many searches with a good signature came, answered or not. */
  searches(): number
}

const question = z.strictObject({ phone: z.string().regex(MOBILE_NUMBER) })

/** The signature is over the bytes as they came, so the body stays text; and no failure repeats it (K1). */
function keepBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
}

function readQuestion(body: unknown): string | null {
  try {
    return question.parse(JSON.parse(String(body))).phone
  } catch {
    return null
  }
}

function lookUp(people: readonly CorePerson[], phone: string) {
  const customer = people.find((person) => person.phone === phone && person.branchId !== null)
  return { isCustomer: customer !== undefined, ownerManagerId: customer?.ownerManagerId ?? null, branchId: customer?.branchId ?? null }
}

/** The bank's core on this machine, below `/simulated/bank-core`. Call it before the server listens. */
export function registerSimulatedBankCore(app: FastifyInstance, { people, ...keys }: SimulatedBankCore): BankCoreHandle {
  const faults = createCoreFaults()
  const check: SignatureCheck = { ...keys, seenNonces: createSeenNonces(keys.clock) }
  let searches = 0
  void app.register(
    async (scope) => {
      keepBodies(scope)
      scope.post('/v1/customers/search', async ({ method, url, headers, body }, reply) => {
        const isGenuine = verifySignedRequest({ method, path: url, headers, rawBody: String(body ?? '') }, check)
        if (!isGenuine) return reply.status(401).send({ code: 'SIGNATURE_INVALID' })
        const phone = readQuestion(body)
        if (phone === null) return reply.status(400).send({ code: 'PHONE_INVALID' })
        searches += 1
        return faults.answer(reply, lookUp(people(), phone))
      })
    },
    { prefix: '/simulated/bank-core' },
  )
  return { fault: faults.mode, setFault: faults.set, searches: () => searches }
}

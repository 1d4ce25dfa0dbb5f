import type { FastifyError, FastifyInstance } from 'fastify'
import { registerBills } from './bills'
import { createSignatureCheck } from './check-signature'
import { registerCoupons } from './coupons'
import { createFaults, type Fault, type FaultMode } from './faults'
import { createIssuerBook, type IssuerBook, type PaidRow } from './issuer-book'
import { IssuerError } from './issuer-error'
import type { SimulatedWechatPay } from './issuer-world'
import { registerTransfers } from './transfers'

/** QA's hand on the issuer: trouble on the way, and a book that differs from ours. */
export interface IssuerHandle extends Pick<IssuerBook, 'amend' | 'forget' | 'addForeign' | 'use'> {
  /** How it answers at present. */
  fault(): FaultMode
  setFault(fault: Fault): void
  paid(): readonly PaidRow[]
}

/** A signature is over the bytes as they came, so the body stays text; what surrounds this scope keeps its own ways. */
function keepBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
}

function answerErrors(scope: FastifyInstance): void {
  scope.setErrorHandler((error: FastifyError | IssuerError, request, reply) => {
    const told = error instanceof IssuerError ? error : new IssuerError('SYSTEM_ERROR')
    if (told !== error) request.log.error({ err: error }, 'the simulated issuer failed')
    return reply.status(told.status).send({ code: told.code, message: told.message })
  })
}

/** WeChat Pay v3 on this machine, below `/simulated/wechat-pay`. Call it before the server listens. */
export function registerSimulatedWechatPay(app: FastifyInstance, world: SimulatedWechatPay): IssuerHandle {
  const book = createIssuerBook(world)
  const faults = createFaults(app)
  const checkSignature = createSignatureCheck(world)
  void app.register(
    async (scope) => {
      keepBodies(scope)
      answerErrors(scope)
      scope.addHook('preHandler', async (request) => checkSignature(request))
      registerCoupons(scope, world, book, faults)
      registerTransfers(scope, world, book, faults)
      registerBills(scope, world, book)
    },
    { prefix: '/simulated/wechat-pay' },
  )
  const { amend, forget, addForeign, use } = book
  return { amend, forget, addForeign, use, fault: faults.mode, setFault: faults.set, paid: book.rows }
}

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { CardKind } from '#shared/customer/stickiness'
import type { Fen } from '#shared/money/fen'
import { MOBILE_NUMBER } from '#shared/phone/mobile-number'
import { createAnswerFaults, type AnswerFault, type AnswerFaultMode } from '../answer-faults'
import { serveSigned, type SystemKeys } from '../signed-system'

/** A person; without a branch he is no customer, and the core knows nothing of him. */
export interface CorePerson {
  phone: string
  branchId: string | null
  ownerManagerId: string | null
  /** His id in WeCom, which the core keeps beside his name. */
  externalUserId: string
  cards: readonly CardKind[]
  aum: Fen
}

export interface SimulatedBankCore extends SystemKeys {
  people: () => readonly CorePerson[]
}

/** QA's hand on the core. */
export interface BankCoreHandle {
  /** How it answers at present. */
  fault(): AnswerFaultMode
  setFault(fault: AnswerFault): void
  /** How many searches with a good signature came, answered or not. */
  searches(): number
}

const question = z.strictObject({ phone: z.string().regex(MOBILE_NUMBER) })

const holdingQuestion = z.strictObject({ externalUserId: z.string().min(1).max(64) })

function lookUp(people: readonly CorePerson[], phone: string) {
  const customer = people.find((person) => person.phone === phone && person.branchId !== null)
  return { isCustomer: customer !== undefined, ownerManagerId: customer?.ownerManagerId ?? null, branchId: customer?.branchId ?? null }
}

function lookUpHolding(people: readonly CorePerson[], externalUserId: string) {
  const customer = people.find((person) => person.externalUserId === externalUserId && person.branchId !== null)
  return customer ? { isCustomer: true, cards: customer.cards, aumFen: customer.aum } : { isCustomer: false }
}

/** The bank's core on this machine, below `/simulated/bank-core`. Call it before the server listens. */
export function registerSimulatedBankCore(app: FastifyInstance, { people, ...keys }: SimulatedBankCore): BankCoreHandle {
  const faults = createAnswerFaults()
  let searches = 0
  const system = { ...keys, prefix: '/simulated/bank-core', path: '/v1/customers/search', question, invalid: 'PHONE_INVALID' }
  serveSigned(app, system, async ({ phone }, reply) => {
    searches += 1
    return faults.answer(reply, () => lookUp(people(), phone))
  })
  const holdings = { ...system, path: '/v1/customers/holding', question: holdingQuestion, invalid: 'CUSTOMER_INVALID' }
  serveSigned(app, holdings, ({ externalUserId }, reply) => faults.answer(reply, () => lookUpHolding(people(), externalUserId)))
  return { fault: faults.mode, setFault: faults.set, searches: () => searches }
}

import type { FastifyInstance } from 'fastify'
import { contract } from '#shared/api/contract'
import { PRACTICE_BASE, practiceDomains } from '#shared/practice/domains'
import type { Deps } from '../deps'
import type { AnyHandler, HandlersOf } from '../handlers'
import { registerContract, type ContractOptions } from '../register-contract'

type Whole = HandlersOf<typeof contract>
type Table = Record<string, Record<string, AnyHandler>>

/** Hands each call on to the practice world, which is made with the first. */
function handlersIn({ practice }: Deps, createHandlers: (deps: Deps) => Whole): Table {
  let made: Promise<Table> | null = null
  const handlers = () => (made ??= practice.deps().then((world) => createHandlers({ ...world, practice }) as unknown as Table))
  const handOn = (domain: string, name: string): AnyHandler => async (input) => (await handlers())[domain]![name]!(input)
  return Object.fromEntries(practiceDomains.map((domain) => [
    domain, Object.fromEntries(Object.keys(contract[domain].routes).map((name) => [name, handOn(domain, name)])),
  ]))
}

/** What stands beside a customer's chat, once more, over the practice world; who calls is asked of the bank's own (S25). */
export async function registerPractice(
  app: FastifyInstance, deps: Deps, createHandlers: (deps: Deps) => Whole, options: ContractOptions,
): Promise<void> {
  const served = Object.fromEntries(practiceDomains.map((domain) => [domain, contract[domain]])) as unknown as typeof contract
  const handlers = handlersIn(deps, createHandlers) as unknown as Whole
  await app.register(async (scope) => registerContract(scope, served, handlers, options), { prefix: PRACTICE_BASE })
  app.addHook('onClose', () => deps.practice.close())
}

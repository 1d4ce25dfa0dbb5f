import type { WholeContract } from '#shared/api/contract'
import type { Output } from '#shared/api/endpoint-types'
import type * as z from 'zod'

type Parsed<E, Name extends string> = E extends { [K in Name]: infer Schema extends z.ZodType }
  ? { [K in Name]: z.output<Schema> }
  : unknown

/** Who calls, from the session (K15). */
type Caller<E> = E extends { actor: 'customer' } ? { customerId: string; deviceId: string | null } : E extends { actor: 'manager' } ? { managerId: string } : unknown

export type HandlerInput<E> = Parsed<E, 'params'> & Parsed<E, 'headers'> & Parsed<E, 'body'> & Caller<E>

export type Handler<E> = (input: HandlerInput<E>) => Promise<Output<E>>

/** One function per endpoint of a domain: one missing or too many is a compile error that names it. */
export type Handlers<D extends keyof WholeContract> = {
  [K in keyof WholeContract[D]['endpoints']]: Handler<WholeContract[D]['endpoints'][K]>
}

export type HandlersOf<C extends Partial<WholeContract>> = { [D in keyof C & keyof WholeContract]: Handlers<D> }

/** How the router sees any of them, once validation has made the input fit. */
export type AnyHandler = (input: object) => Promise<unknown>

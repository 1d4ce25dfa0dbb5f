import type * as z from 'zod'

/** No part of a request is needed. */
export type EmptyInput = Record<never, never>

type Part<E, Name extends string> = E extends { [K in Name]: infer Schema extends z.ZodType }
  ? { [K in Name]: z.input<Schema> }
  : EmptyInput

/** What a caller gives: path parameters, headers and body, each only where the endpoint has it. */
export type Input<E> = Part<E, 'params'> & Part<E, 'headers'> & Part<E, 'body'>

/** The body of a 200. */
export type Output<E> = E extends { response: infer Schema extends z.ZodType } ? z.output<Schema> : never

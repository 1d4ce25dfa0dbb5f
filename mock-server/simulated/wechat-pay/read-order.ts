import type * as z from 'zod'
import { IssuerError } from './issuer-error'

/** The body was kept as text, for the signature is over its very bytes. Throws PARAM_ERROR. */
export function readOrder<Schema extends z.ZodType>(body: unknown, schema: Schema): z.output<Schema> {
  let value: unknown
  try {
    value = JSON.parse(String(body))
  } catch {
    throw new IssuerError('PARAM_ERROR')
  }
  const { data, success } = schema.safeParse(value)
  if (!success) throw new IssuerError('PARAM_ERROR')
  return data
}

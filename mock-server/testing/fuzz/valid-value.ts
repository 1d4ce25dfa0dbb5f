import fc, { type Arbitrary } from 'fast-check'
import * as z from 'zod'

/** What zod makes of a schema, as far as the contract needs it. */
export interface JsonSchema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
}

/** Values that mean something in the world, by the name of the field that may hold them. */
export type Known = Readonly<Record<string, Arbitrary<unknown> | Exactly>>

/** The one value of a field, each time. */
export interface Exactly {
  exactly: unknown
}

export const jsonSchemaOf = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input' }) as JsonSchema

/** The first and the last day and instant that fit the contract, and a day that is not in every calendar. */
const DAYS = ['2000-01-01', '2024-02-29', '2026-02-12', '2026-02-26', '2027-01-01', '2999-12-31']
const TIMES = ['T00:00:00Z', 'T10:00:00+08:00', 'T23:59:59.999999999-23:59', 'T00:00:00+23:59']

const FORMATS: Readonly<Record<string, Arbitrary<string>>> = {
  date: fc.constantFrom(...DAYS),
  'date-time': fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...TIMES)).map((parts) => parts.join('')),
}

const MOST_ITEMS = 5
const MOST_CHARACTERS = 200

function text({ format, pattern, minLength = 0, maxLength, allOf = [] }: JsonSchema): Arbitrary<string> {
  if (format !== undefined && format in FORMATS) return FORMATS[format]!
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  const patterns = allOf.map((it) => new RegExp(it.pattern!, 'u'))
  const longest = maxLength ?? MOST_CHARACTERS
  return fc
    .string({ unit: 'binary', minLength, maxLength: Math.min(longest, MOST_CHARACTERS) })
    .filter((it) => it.length <= longest && patterns.every((one) => one.test(it)))
}

function whole({ minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: JsonSchema): Arbitrary<number> {
  const small = fc.integer({ min: Math.max(minimum, -10), max: Math.min(maximum, 100_000) })
  return fc.oneof({ arbitrary: small, weight: 3 }, fc.constantFrom(minimum, maximum))
}

function record({ properties = {}, required = [] }: JsonSchema, known: Known): Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, schema]) => [name, validValue(schema, known, name)])
  return fc.record(Object.fromEntries(fields) as Record<string, Arbitrary<unknown>>, { requiredKeys: required, noNullPrototype: true })
}

function byType(schema: JsonSchema, known: Known, name: string): Arbitrary<unknown> {
  if (schema.type === 'string') return text(schema)
  if (schema.type === 'integer' || schema.type === 'number') return whole(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'object' && schema.properties) return record(schema, known)
  if (schema.type === 'array') {
    const { minItems: minLength = 0, maxItems = MOST_ITEMS } = schema
    return fc.array(validValue(schema.items!, known, name), { minLength, maxLength: Math.max(minLength, Math.min(maxItems, MOST_ITEMS)) })
  }
  return fc.jsonValue()
}

/** Anything that fits a schema; where the field's name is known, mostly what the world knows. */
export function validValue(schema: JsonSchema, known: Known, name = ''): Arbitrary<unknown> {
  const values = Object.hasOwn(known, name) ? known[name] : undefined
  if (values && 'exactly' in values) return fc.constant(values.exactly)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map((option) => validValue(option, known, name)))
  const any = byType(schema, known, name)
  const isKnown = values && schema.type !== 'null' && schema.type !== 'array'
  return isKnown ? fc.oneof({ arbitrary: values, weight: 4 }, any) : any
}

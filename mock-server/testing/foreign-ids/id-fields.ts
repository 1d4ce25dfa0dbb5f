import type * as z from 'zod'
import { jsonSchemaOf, type JsonSchema } from '../fuzz/valid-value'
import type { Target } from '../fuzz/targets'

/** Where in a request a field stands, and what it is called: `externalUserId`, `items[].scriptId`. */
export interface IdField {
  part: 'params' | 'body'
  name: string
}

const LOOKS_LIKE_ID = /(^id|Ids?)$/

const isFreeText = ({ type, enum: choices, ...schema }: JsonSchema) => type === 'string' && choices === undefined && !('const' in schema)

/** The names of a body's fields that look like an id, at any depth. */
function namesIn(schema: JsonSchema, name = ''): string[] {
  const inside = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((it) => namesIn(it, name))
  const fields = Object.entries(schema.properties ?? {}).flatMap(([key, it]) => namesIn(it, key))
  const items = schema.items ? namesIn(schema.items, name) : []
  return [...inside, ...fields, ...items, ...(isFreeText(schema) && LOOKS_LIKE_ID.test(name) ? [name] : [])]
}

const paramsOf = (params: z.ZodObject) =>
  Object.entries(jsonSchemaOf(params).properties ?? {}).filter(([, schema]) => isFreeText(schema)).map(([name]) => name)

/** Every id a request to this endpoint brings along: all free text of its path, and what looks like an id in its body. */
export function idFields({ endpoint: { params, body } }: Target): IdField[] {
  const inPath = (params ? paramsOf(params) : []).map((name) => ({ part: 'params', name }) as const)
  const inBody = [...new Set(body ? namesIn(jsonSchemaOf(body)) : [])].map((name) => ({ part: 'body', name }) as const)
  return [...inPath, ...inBody]
}

import fc, { type Arbitrary } from 'fast-check'
import type { ErrorCode } from '#shared/api/error-codes'
import { fillPath } from '#shared/api/route'
import { brokenValue } from './broken-value'
import type { Target } from './targets'
import { jsonSchemaOf, validValue, type Known } from './valid-value'

/** A request as the contract sees it, without who sends it. */
export interface Parts {
  path: string
  headers: Record<string, string>
  /** Undefined: no body at all. */
  body: unknown
  expected: readonly ErrorCode[] | null
}

type PartName = 'params' | 'headers' | 'body'

export function validPart({ endpoint }: Target, part: PartName, known: Known): Arbitrary<unknown> {
  const schema = endpoint[part]
  return schema ? validValue(jsonSchemaOf(schema), known) : fc.constant(undefined)
}

const pathOf = ({ route }: Target, params: unknown) => fillPath(route.path, (params ?? {}) as Record<string, string>)

/** Everything fits the contract; whether the world lets it happen is another matter. */
export const validParts = (target: Target, known: Known): Arbitrary<Parts> =>
  fc
    .tuple(validPart(target, 'params', known), validPart(target, 'headers', known), validPart(target, 'body', known))
    .map(([params, headers, body]) => ({ path: pathOf(target, params), headers: (headers ?? {}) as Record<string, string>, body, expected: null }))

/** Pieces of a path as they go over the wire; the first few are only wrong where an id has rules. */
const SEGMENTS = [
  'nothing-here', '__proto__', 'constructor', 'a'.repeat(63), 'a'.repeat(64), 'a'.repeat(120), 'a'.repeat(121), 'a'.repeat(5_000), 'R13-NEWCOMER',
  '%27;drop%20table%20voucher', '%00', '%0A', '%ED%A0%80', '%F0%9F%8E%81', '%zz', '%', '%25', '..', '%2e%2e', '..%2f..%2fetc%2fpasswd', '', '%20',
  '?campaignId=x', '-', 'null',
]

/** A client goes up a folder before it sends: what it asks for then may be another endpoint, and be right there. */
const LEAD_ELSEWHERE = ['..', '%2e%2e']

function segmentFits({ endpoint }: Target, name: string, segment: string): boolean {
  const isPlain = /^[\w%;-]+$/.test(segment) && !/%(?![0-9a-f]{2})|%ED/i.test(segment)
  return isPlain && endpoint.params!.shape[name]!.safeParse(decodeURIComponent(segment)).success
}

/** One id in the path is torn, too long, or leads elsewhere. */
export function brokenPath(target: Target, known: Known): Arbitrary<Parts> {
  const names = Object.keys(target.endpoint.params!.shape)
  return fc.tuple(validParts(target, known), fc.constantFrom(...names), fc.constantFrom(...SEGMENTS)).map(([parts, name, segment]) => {
    const place = target.route.path.split('/').indexOf(`:${name}`)
    const path = parts.path.split('/').with(place, segment).join('/')
    return { ...parts, path, expected: LEAD_ELSEWHERE.includes(segment) || segmentFits(target, name, segment) ? null : ['INVALID_REQUEST', 'ROUTE_NOT_FOUND'] }
  })
}

const KEYS = ['', 'short', 'x'.repeat(65), 'with spaces in it', 'key_of;drop table', '__proto__', '12345678, 12345678', 'ключ-ключ-ключ']

/** A header is missing or has a value that does not fit. */
export const brokenHeaders = (target: Target, known: Known): Arbitrary<Parts> =>
  fc.tuple(validParts(target, known), fc.option(fc.constantFrom(...KEYS))).map(([parts, value]) => {
    const headers = value === null ? {} : Object.fromEntries(Object.keys(parts.headers).map((name) => [name, value]))
    return { ...parts, headers, expected: target.endpoint.headers!.safeParse(headers).success ? null : ['INVALID_REQUEST'] }
  })

/** A body with one thing wrong in it. By chance it may still fit. */
export const brokenBody = (target: Target, known: Known): Arbitrary<Parts> =>
  fc.tuple(validParts(target, known), brokenValue(validPart(target, 'body', known))).map(([parts, body]) => ({
    ...parts, body, expected: target.endpoint.body!.safeParse(asSent(body)).success ? null : ['INVALID_REQUEST'],
  }))

/** What is left of a body when it has gone through JSON. */
const asSent = (body: unknown): unknown => (body === undefined ? undefined : JSON.parse(JSON.stringify(body)))

/** A body where none is asked for. */
export const needlessBody = (target: Target, known: Known): Arbitrary<Parts> =>
  fc.tuple(validParts(target, known), fc.constantFrom<unknown>({ isAdmin: true }, [1], 'text', 1, true)).map(([parts, body]) => ({
    ...parts, body, expected: ['INVALID_REQUEST'],
  }))

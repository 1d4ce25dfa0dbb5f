import fc, { type Arbitrary } from 'fast-check'
import type { Attempt, Sent } from './attempt'
import type { Parts } from './request-parts'
import { targets, type Target } from './targets'

/** What differs from a valid request. */
export type Twist = Partial<Attempt> & Pick<Attempt, 'what' | 'expected'>

const BROKEN_JSON = [
  '{"a":', 'nul', '{}{}', '"open', '\u0000', 'NaN', "{'a':1}", '{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{"isAdmin":true}}}',
  '[', '{"a":1,}',
]

const DEEP = [100, 20_000]

const WRONG_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'nonsense', null]

/** More than any endpoint takes, a file included. */
const TOO_LARGE: readonly [name: string, bytes: number][] = [['whitelist.uploadWhitelist', 8_500_000]]
const bytesTooMany = ({ name }: Target) => TOO_LARGE.find(([file]) => file === name)?.[1] ?? 1_100_000

const sentTwists = (target: Target): Arbitrary<Twist> => {
  const refused = (what: string) => (sent: Sent): Twist => ({ what, sent, expected: ['INVALID_REQUEST'] })
  return fc.oneof(
    { arbitrary: fc.constantFrom(...BROKEN_JSON).map((text) => refused('a body that is no JSON')({ text, type: 'application/json' })), weight: 3 },
    { arbitrary: fc.constantFrom(...WRONG_TYPES).map((type) => refused('a body of another kind')({ text: '{}', type })), weight: 2 },
    fc.constantFrom(...DEEP).map((nested) => refused('a body of many levels')({ nested })),
    fc.constant(refused('a body far too large')({ filler: bytesTooMany(target) })),
    fc.constantFrom<Record<string, string>>({ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' })
      .map((headers): Twist => ({ what: 'from another site', headers, expected: ['CROSS_SITE_REQUEST'] })),
  )
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'] as const

function methodTwists({ route }: Target): Arbitrary<Twist> {
  // `…/tags/reading` is a tag to `PUT …/tags/:tagId`.
  const isFoundBy = ({ path }: Target['route']) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(route.path)
  const taken = targets.filter((it) => isFoundBy(it.route)).map((it) => it.route.method as string)
  const others = METHODS.filter((method) => !taken.includes(method))
  return fc.constantFrom(...others).map((method): Twist => ({ what: 'a method there is not', method, sent: null, expected: ['ROUTE_NOT_FOUND'] }))
}

const pathTwists = (path: string): Arbitrary<Twist> =>
  fc.constantFrom(`${path}/`, `${path}/..%2f`, `/${path}`, path.toUpperCase(), `${path}%00`, `${path}/%zz`)
    .map((it): Twist => ({ what: 'a path beside the route', path: it, expected: ['ROUTE_NOT_FOUND', 'INVALID_REQUEST'] }))

/** What somebody sends who means harm, or a broken program. */
export function hostileTwist(target: Target, { path }: Parts): Arbitrary<Twist> {
  const always = [methodTwists(target), pathTwists(path), fc.constant<Twist>({ what: 'a browser asking for a page', headers: { accept: 'text/html' }, expected: null })]
  return target.route.method === 'GET' ? fc.oneof(...always) : fc.oneof({ arbitrary: sentTwists(target), weight: 3 }, ...always)
}

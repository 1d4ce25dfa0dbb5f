import fc from 'fast-check'
import type { ErrorCode } from '#shared/api/error-codes'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Attempt } from './testing/fuzz/attempt'
import { STAFF } from './testing/fuzz/callers'
import { knownValues } from './testing/fuzz/known-values'
import { validParts } from './testing/fuzz/request-parts'
import { send, type Answer } from './testing/fuzz/send'
import { targets, type Target } from './testing/fuzz/targets'
import { useFuzzWorld } from './testing/fuzz/use-fuzz-world'
import type { Known } from './testing/fuzz/valid-value'
import { changedTables } from './testing/fuzz/violation'
import {
  CUSTOMER_DECISIONS, FITTING, FITTING_BODIES, isOwned, MANAGER_DECISIONS, OWN_REFUSALS, SEES_ALL, STRANGE_CUSTOMER, STRANGER, THEIRS, type Decision, type Owned,
} from './testing/foreign-ids/decisions'
import { idFields } from './testing/foreign-ids/id-fields'
import { makeTheirs } from './testing/foreign-ids/make-theirs'

const world = useFuzzWorld()
let made: Readonly<Record<string, string>>
beforeAll(async () => {
  made = await makeTheirs(world())
})

const signedIn = targets.filter(({ endpoint: { actor } }) => actor === 'customer' || actor === 'manager')

const decisionOf = ({ endpoint: { actor } }: Target, field: string): Decision | undefined => (actor === 'customer' ? CUSTOMER_DECISIONS : MANAGER_DECISIONS)[field]

test('for every id in a path or a body somebody has decided whose it is: a new one has to be decided too', () => {
  const open = signedIn.flatMap((target) => idFields(target).filter(({ name }) => !decisionOf(target, name)).map(({ name }) => `${target.name} ${name}`))
  expect(open).toEqual([])
})

const ownedFields = (target: Target) => idFields(target).map(({ name }) => name).filter((name) => isOwned(decisionOf(target, name) ?? { everybodys: '' }))

/** Whoever asks is of the right kind, with the right duty, and of another branch. */
function strangerOf({ endpoint: { actor, roles = ['manager'] } }: Target): Attempt['caller'] {
  if (actor === 'customer') return { as: 'customer', id: STRANGE_CUSTOMER }
  return { as: 'manager', id: roles.includes('manager') ? STRANGER : STAFF[roles[0]!][0]! }
}

const foreignId = (target: Target, name: string): string => {
  const decision = decisionOf(target, name)!
  return made[name] ?? (isOwned(decision) ? decision.foreign : '')
}

/** `names` are another's, every other owned id is the stranger's own, the rest fits the contract. */
function valuesOf(target: Target, names: readonly string[]): Known {
  const ids = ownedFields(target).map((name) => {
    const { own } = decisionOf(target, name) as Owned
    return [name, { exactly: names.includes(name) ? foreignId(target, name) : own }] as const
  })
  const fitting = Object.entries(FITTING).map(([name, exactly]) => [name, { exactly }] as const)
  return { ...knownValues(world(), target), ...Object.fromEntries([...fitting, ...ids]) }
}

const SEED = 20_261_127

/** Its body with the ids in it, for the few that chance never makes. */
function fittingBody({ name }: Target, values: Known): unknown {
  const text = JSON.stringify(FITTING_BODIES[name], (key, value: unknown) => {
    const known = values[key]
    return known && 'exactly' in known ? known.exactly : value
  })
  return text && JSON.parse(text)
}

/** A request with every one of the foreign ids in it: a body may do without, and one that does proves nothing. */
function naming(target: Target, names: readonly string[]): Attempt {
  const values = valuesOf(target, names)
  const parts = fc.sample(validParts(target, values), { numRuns: 20, seed: SEED }).map((it) => ({ ...it, body: fittingBody(target, values) ?? it.body }))
  const right = parts.find(({ path, body }) => names.every((name) => `${decodeURIComponent(path)} ${JSON.stringify(body)}`.includes(foreignId(target, name))))
  if (!right) throw new Error(`${target.name}: no request names ${names.join(', ')}`)
  const { path, headers, body } = right
  return { what: `another's ${names.join(', ')}`, caller: strangerOf(target), method: target.route.method, path, headers, sent: body === undefined ? null : { json: body }, expected: null }
}

/** Sends it, and says what is wrong with what came of it; null: nothing. */
async function problemOf(target: Target, attempt: Attempt, codes: readonly ErrorCode[] | null = null): Promise<string | null> {
  const before = await world().fingerprint()
  const answer = await send(world().app, attempt)
  const changed = changedTables(before, await world().fingerprint())
  const asked = `${attempt.method} ${attempt.path} ${JSON.stringify(attempt.sent)}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`
  if (changed.length > 0) return `${asked} changed ${changed.join(', ')}`
  const isRight = codes ? codes.includes((answer.body as { code: ErrorCode }).code) : isRefused(target, answer)
  return isRight ? null : asked
}

const isRefused = ({ name }: Target, { status }: Answer) => status === 403 || status === 404 || (status === 200 && name in OWN_REFUSALS)

/** All of them at once, and each by itself beside the stranger's own. */
const mixes = (fields: readonly string[]) => (fields.length > 1 ? [fields, ...fields.map((field) => [field])] : [fields])

const owned = signedIn.filter((target) => !(target.name in SEES_ALL) && ownedFields(target).length > 0)

const TABLES = 'select quote_ident(tablename) as name from pg_tables where schemaname = current_schema()'

/** Whether any row of any table has it in it. */
async function isKept(id: string): Promise<boolean> {
  const { db } = world().app.deps
  const tables = await db.query<{ name: string }>(TABLES)
  const looks = tables.map(({ name }) => `select 1 from ${name} t where strpos(t::text, $1) > 0`)
  return (await db.query(looks.join(' union all '), [id])).length > 0
}

test('what is asked for is there: every one of the foreign ids is kept somewhere', async () => {
  const ids = owned.flatMap((target) => ownedFields(target).map((name) => foreignId(target, name))).filter((id) => id !== 'skip-1')
  for (const id of new Set(ids)) expect({ id, isKept: await isKept(id) }).toEqual({ id, isKept: true })
})

describe("another customer's, branch's or manager's id is refused, and changes nothing (K6, K15)", () => {
  test.each(owned.map((target) => [target.name, target] as const))('%s', async (_, target) => {
    for (const names of mixes(ownedFields(target))) {
      const attempt = naming(target, names)
      expect(await problemOf(target, attempt)).toBeNull()
    }
  })
})

test('nearly everything that is done beside a chat, or with a group, names an id that has an owner', () => {
  expect(owned.length).toBeGreaterThan(70)
})

/** Who somebody is, as a request might say it. */
const IDENTITIES = ['customerId', 'managerId', 'unionid', 'openid', 'branchId', 'deviceId', 'roles'] as const

const withoutIdentity = signedIn.map((target) => {
  const asked = idFields(target).map(({ name }) => name)
  return [target.name, target, IDENTITIES.filter((name) => !asked.includes(name))] as const
})

describe('who asks is never read from the request (K15)', () => {
  test.each(withoutIdentity.filter(([, { route }]) => route.method !== 'GET'))('%s refuses a body that says it', async (_, target, names) => {
    const [parts] = fc.sample(validParts(target, knownValues(world(), target)), { numRuns: 1, seed: SEED })
    const { path, headers, body } = parts!
    const said = { ...(body as object | undefined), ...Object.fromEntries(names.map((name) => [name, THEIRS.customerId])) }
    const attempt = { what: 'who I am', caller: strangerOf(target), method: target.route.method, path, headers, sent: { json: said }, expected: null }
    expect(await problemOf(target, attempt, ['INVALID_REQUEST'])).toBeNull()
  })

  test.each(withoutIdentity.filter(([, { route }]) => route.method === 'GET'))('%s answers the same whatever the query says', async (_, target) => {
    const [parts] = fc.sample(validParts(target, knownValues(world(), target)), { numRuns: 1, seed: SEED })
    const { path, headers } = parts!
    const ask = (url: string) => send(world().app, { what: url, caller: strangerOf(target), method: 'GET', path: url, headers, sent: null, expected: null })
    const query = IDENTITIES.map((name) => `${name}=${THEIRS.customerId}`).join('&')
    expect(await ask(`${path}?${query}`)).toEqual(await ask(path))
  })
})

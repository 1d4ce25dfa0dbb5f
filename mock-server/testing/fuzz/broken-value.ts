import fc, { type Arbitrary } from 'fast-check'

type Path = readonly (string | number)[]

/** Own fields that an object inherits under the same name; `fromEntries` makes even `__proto__` its own. */
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']

/** What may stand where something else is asked for. */
export const WRONG_VALUES: readonly unknown[] = [
  null, true, 0, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER + 2, '', 'NaN', 'Infinity', '-1', '\u0000', 'a\u0000b', '\ud800', 'x\udfff',
  'x'.repeat(5_000), '__proto__', '2026-02-30', '2026-13-01T00:00:00Z', '0000-01-01', '9999-12-31',
  '0000-01-01T00:00:00+23:59', '9999-12-31T23:59:59-23:59', [], [[]], {}, { length: 1 }, ['a', 'b'],
]

/** Every place in a value, the value itself included. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return [path, ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...path, key]))]
}

/** A copy in which `change` was made at one place; what it makes undefined is gone. */
function changedAt(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  if (Array.isArray(value)) return value.map((it: unknown, index) => (index === key ? changedAt(it, rest, change) : it))
  const entries = Object.entries(value as object).map(([name, it]) => [name, name === key ? changedAt(it, rest, change) : it] as const)
  return Object.fromEntries(entries.filter(([, it]) => it !== undefined))
}

const withField = (name: string, content: unknown) => (old: unknown) =>
  typeof old === 'object' && old !== null && !Array.isArray(old) ? Object.fromEntries([...Object.entries(old), [name, content]]) : { [name]: content }

/** A text that PostgreSQL cannot store, or that nobody could have meant. */
const TORN = ['\u0000', '\ud800', '\udfff', '\u202e', '\r\n', "';--", '<script>', 'x'.repeat(5_000)]

const tear: Arbitrary<(old: unknown) => unknown> = fc.constantFrom(...TORN).map((torn) => (old) => (typeof old === 'string' ? old + torn : torn))

const changes: Arbitrary<(old: unknown) => unknown> = fc.oneof(
  { arbitrary: fc.constantFrom(...WRONG_VALUES).map((wrong) => () => wrong), weight: 4 },
  fc.constantFrom(() => undefined, (old: unknown) => [old], (old: unknown) => ({ value: old })),
  fc.constantFrom('extra', 'state', 'isAdmin', ...PROTOTYPE_KEYS).map((name) => withField(name, { polluted: true })),
)

function changedSomewhere(valid: Arbitrary<unknown>, any: Arbitrary<(old: unknown) => unknown>, placesOf: typeof placesIn): Arbitrary<unknown> {
  return fc.tuple(valid, fc.nat(), any).map(([value, place, change]) => {
    const places = placesOf(value)
    return changedAt(value, places[place % places.length]!, change)
  })
}

/** A value that fits, with one thing wrong in it: a field that is missing, too many, or of another kind. */
export const brokenValue = (valid: Arbitrary<unknown>): Arbitrary<unknown> => changedSomewhere(valid, changes, placesIn)

/** A value that fits, but for one of its innermost parts, which has become a torn text. */
export const tornValue = (valid: Arbitrary<unknown>): Arbitrary<unknown> =>
  changedSomewhere(valid, tear, (value) => placesIn(value).filter((path, index, all) => !(all[index + 1] && all[index + 1]!.length > path.length)))

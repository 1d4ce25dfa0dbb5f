import fc, { type Arbitrary } from 'fast-check'
import type { Attempt, Caller, Sent } from './attempt'
import { rightCaller, wrongCallers } from './callers'
import { hostileTwist } from './hostile'
import { brokenBody, brokenHeaders, brokenPath, needlessBody, validParts, type Parts } from './request-parts'
import type { Target } from './targets'
import type { Known } from './valid-value'

const sentOf = (body: unknown): Sent => (body === undefined ? null : { json: body })

const attemptOf = ({ route }: Target, what: string, caller: Caller, { path, headers, body, expected }: Parts): Attempt => ({
  what, caller, method: route.method, path, headers, sent: sentOf(body), expected,
})

function rightly(target: Target, what: string, parts: Arbitrary<Parts>): Arbitrary<Attempt> {
  return fc.tuple(rightCaller(target), parts).map(([caller, it]) => attemptOf(target, what, caller, it))
}

/** Nearly valid requests of all the kinds an endpoint has. */
function nearlyValid(target: Target, known: Known): { arbitrary: Arbitrary<Attempt>; weight: number }[] {
  const { params, headers, body } = target.endpoint
  const takesBody = target.route.method !== 'GET'
  return [
    ...(params ? [{ arbitrary: rightly(target, 'a broken path', brokenPath(target, known)), weight: 3 }] : []),
    ...(headers ? [{ arbitrary: rightly(target, 'a broken header', brokenHeaders(target, known)), weight: 2 }] : []),
    ...(body ? [{ arbitrary: rightly(target, 'a broken body', brokenBody(target, known)), weight: 6 }] : []),
    ...(takesBody && !body ? [{ arbitrary: rightly(target, 'a body nobody asked for', needlessBody(target, known)), weight: 1 }] : []),
  ]
}

const hostile = (target: Target, known: Known): Arbitrary<Attempt> =>
  fc.tuple(rightCaller(target), validParts(target, known)).chain(([caller, parts]) =>
    hostileTwist(target, parts).map((twist) => {
      const attempt = attemptOf(target, twist.what, caller, parts)
      return { ...attempt, ...twist, headers: { ...attempt.headers, ...twist.headers } }
    }),
  )

const wronglyCalled = (target: Target, known: Known): Arbitrary<Attempt> =>
  fc.tuple(fc.constantFrom(...wrongCallers(target)), validParts(target, known)).map(([{ caller, expected }, parts]) =>
    attemptOf(target, 'somebody else', caller, { ...parts, expected }),
  )

/** Whatever may come in at one endpoint, from well-meant to hostile. */
export const attempts = (target: Target, known: Known): Arbitrary<Attempt> =>
  fc.oneof(
    { arbitrary: rightly(target, 'a valid request', validParts(target, known)), weight: 4 },
    ...nearlyValid(target, known),
    { arbitrary: hostile(target, known), weight: 4 },
    { arbitrary: wronglyCalled(target, known), weight: 4 },
  )

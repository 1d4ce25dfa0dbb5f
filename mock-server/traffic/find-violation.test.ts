import { expect, test } from 'vitest'
import { endpointOf } from './endpoint-of'
import { findViolation } from './find-violation'

const draw = { endpoint: endpointOf('draw.drawPrize'), path: '/api/campaigns/r13-newcomer/draws' }
const nowhere = { endpoint: null, path: '/api/campaigns/r13-newcomer/prizes', status: 404, answer: { code: 'ROUTE_NOT_FOUND' } }

test.each([
  ['an answer', { ...draw, status: 200, answer: { outcome: 'drawn' } }, null],
  ['an error the endpoint has', { ...draw, status: 404, answer: { code: 'CAMPAIGN_NOT_FOUND' } }, null],
  ['an error every endpoint has', { ...draw, status: 401, answer: { code: 'UNAUTHENTICATED' } }, null],
  ['an error the endpoint has not', { ...draw, status: 409, answer: { code: 'WRONG_STATE' } }, 'answer: WRONG_STATE is none of its errors'],
  ['a request that does not fit', { ...draw, status: 400, answer: { code: 'INVALID_REQUEST', detail: 'headers.idempotency-key: short' } }, 'request: headers.idempotency-key: short'],
  ['a path nobody has', nowhere, 'request: the contract has no such route'],
  ['a page nobody has', { ...nowhere, path: '/lottery/gone' }, null],
])('%s', (_, answered, violation) => {
  expect(findViolation(answered)).toBe(violation)
})

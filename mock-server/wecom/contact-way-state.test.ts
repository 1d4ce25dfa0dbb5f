import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contactWayState } from './contact-way-state'

const code = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/)

test('a state that fits is the channel’s code itself', () => {
  expect(contactWayState('xihu-01')).toBe('xihu-01')
  expect(contactWayState('a'.repeat(30))).toBe('a'.repeat(30))
})

test('no state is too long for WeCom, and two channels never have the same', () => {
  expect(contactWayState('a'.repeat(31))).toMatch(/^a{21}-[0-9a-f]{8}$/)
  fc.assert(
    fc.property(code, code, (one, other) => {
      expect(contactWayState(one).length).toBeLessThanOrEqual(30)
      expect(contactWayState(one) === contactWayState(other)).toBe(one === other)
    }),
  )
})

import { getSignature } from '@wecom/crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TEST_CORP } from '../testing/demo-world'
import { openEnvelope } from './open-envelope'
import { locked, type Lock } from './testing/send-event'

function envelope(lock: Lock, text: string) {
  const { encrypted, query: { msg_signature: signature, timestamp, nonce } } = locked(lock, text)
  return { signature, timestamp, nonce, encrypted }
}

test('whatever WeCom sends us can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(openEnvelope(TEST_CORP, envelope(TEST_CORP, text))).toBe(text)
    }),
  )
})

test.each<[string, Partial<Lock>]>([
  ['signed with another token', { callbackToken: 'guessed' }],
  ['without a signature', { signature: '' }],
  ['with a signature of the right length', { signature: '0'.repeat(40) }],
  ['encrypted with another key', { encodingAesKey: `${'x'.repeat(42)}E` }],
  ['for another corp', { corpId: 'wwanothercorp' }],
])('what is %s is not read', (_, wrong) => {
  expect(openEnvelope(TEST_CORP, envelope({ ...TEST_CORP, ...wrong }, 'hello'))).toBeNull()
})

test('a signature is good for its own time, nonce and text only', () => {
  const right = envelope(TEST_CORP, 'hello')
  for (const change of [{ timestamp: '1770861601' }, { nonce: '1' }, { encrypted: envelope(TEST_CORP, 'another').encrypted }]) {
    expect(openEnvelope(TEST_CORP, { ...right, ...change })).toBeNull()
  }
})

test('what was signed with our token and is no cipher is not read', () => {
  for (const encrypted of ['', 'AAAA', 'no base64!', 'A'.repeat(64)]) {
    const signature = getSignature(TEST_CORP.callbackToken, '1', '2', encrypted)
    expect(openEnvelope(TEST_CORP, { signature, timestamp: '1', nonce: '2', encrypted })).toBeNull()
  }
})

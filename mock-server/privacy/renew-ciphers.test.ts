import { expect, test } from 'vitest'
import { showFairness } from '../campaign/show-fairness'
import { createKeys } from '../keys'
import { findKeptPhone } from '../participation/kept-phone'
import { seededRandom } from '../random'
import { makeReady } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { CIPHERS, renewCiphers } from './renew-ciphers'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'next' }])

const PHONE = '13805715424'
const OLD = 'test secret'
const after = (oldSecrets: string[]) => ({ ...world(), keys: createKeys({ secret: 'another', oldSecrets, fixedSecret: OLD }, seededRandom('renewal')) })

test('under a new secret the old ciphers are read, new ones are written, and the phone is found by the same hash', async () => {
  await makeReady(world(), R13, 'cust-01', PHONE)
  const deps = after([OLD])
  expect(await findKeptPhone(deps, await deps.campaigns.get('next'), 'cust-01')).toBe(PHONE)
  expect(deps.keys.isPresent(deps.keys.encrypt(Buffer.from(PHONE)))).toBe(true)
  expect(deps.keys.lookupHash(PHONE)).toBe(world().keys.lookupHash(PHONE))
})

test('once everything is encrypted anew the old secret can go, and a second time nothing is left to do', async () => {
  await makeReady(world(), R13, 'cust-01', PHONE)
  expect(await renewCiphers(after([OLD]))).toBe(3)
  expect(await renewCiphers(after([OLD]))).toBe(0)
  const deps = after([])
  expect(await findKeptPhone(deps, await deps.campaigns.get('next'), 'cust-01')).toBe(PHONE)
  await expect(showFairness(deps, R13)).resolves.toMatchObject({ seed: null })
})

test('without the secret before, what it encrypted is not read, and nothing is overwritten', async () => {
  await makeReady(world(), R13, 'cust-01', PHONE)
  await expect(renewCiphers(after([]))).rejects.toThrow('unable to authenticate')
  expect(await renewCiphers(world())).toBe(0)
})

test('of a published campaign nothing but the encryption of its seed can be changed', async () => {
  const { db } = world()
  await expect(db.query("update campaign set ends_at = ends_at + interval '1 day'")).rejects.toThrow('frozen')
  await expect(db.query('delete from campaign')).rejects.toThrow('frozen')
})

const CIPHER_COLUMNS = `
  select table_name as "table", column_name as "column" from information_schema.columns
  where table_schema = current_schema() and column_name like '%cipher%' order by 1 desc, 2`

test('every encrypted column there is gets renewed', async () => {
  const columns = await world().db.query(CIPHER_COLUMNS)
  expect(columns).toEqual(CIPHERS.toSorted((a, b) => (a.table < b.table ? 1 : -1)))
})

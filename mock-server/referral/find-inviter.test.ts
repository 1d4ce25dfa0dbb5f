import { expect, test } from 'vitest'
import { makeReady } from '../scenario/ready-customer'
import { findInviter } from './find-inviter'
import { showReferral } from './show-referral'
import { INVITER, useLadderWorld } from './testing/ladder-world'

const world = useLadderWorld()

/** The code of cust-01 in `ladder`. */
async function codeOfInviter(): Promise<string> {
  await makeReady(world(), 'ladder', 'cust-01', '13805715424')
  return (await showReferral(world(), await world().campaigns.get('ladder'), 'cust-01'))!.code
}

test('the code leads to the participation of the one who sent it', async () => {
  expect(await findInviter(world().db, 'ladder', await codeOfInviter(), 'cust-04')).toBe(INVITER)
})

test('nobody invites himself (C18)', async () => {
  expect(await findInviter(world().db, 'ladder', await codeOfInviter(), 'cust-01')).toBeNull()
})

test('a code of another campaign and one that nobody has lead nowhere', async () => {
  expect(await findInviter(world().db, 'tight', await codeOfInviter(), 'cust-04')).toBeNull()
  expect(await findInviter(world().db, 'ladder', 'nobodyhasit', 'cust-04')).toBeNull()
})

import { expect, test } from 'vitest'
import { openingOf } from '../scenario/ready-customer'
import { showReferral } from '../referral/show-referral'
import { useLadderWorld } from '../referral/testing/ladder-world'
import { openParticipation } from './open-participation'

const world = useLadderWorld()

async function open(customerId: string, link: { channel?: string; invitation?: string } = {}) {
  const campaign = await world().campaigns.get('ladder')
  return openParticipation(world(), campaign, { ...openingOf(customerId), ...link }, world().clock.now())
}

/** cust-01 has come by the channel of a stall in Binjiang, and invites. */
async function invitationOfChen(): Promise<string> {
  await open('cust-01', { channel: 'binjiang-02' })
  return (await showReferral(world(), await world().campaigns.get('ladder'), 'cust-01'))!.code
}

test('who comes by a friend’s link sees his surname and nothing more of him (C18)', async () => {
  const view = await open('cust-04', { invitation: await invitationOfChen() })
  expect(view.inviter).toEqual({ maskedName: '陈**' })
  expect(JSON.stringify(view)).not.toMatch(/陈思源|cust-01/)
})

test('a friend without a name at the bank stays a friend', async () => {
  const invitation = await invitationOfChen()
  await world().db.query("update customer set name = null where id = 'cust-01'")
  expect((await open('cust-04', { invitation })).inviter).toEqual({ maskedName: null })
})

test('an invitation that nobody has sent is no invitation', async () => {
  expect((await open('cust-04', { invitation: 'nobodyhasit' })).inviter).toBeNull()
})

test('who opens his own link is not invited by himself, and knows that it is his', async () => {
  const invitation = await invitationOfChen()
  expect(await open('cust-01', { invitation })).toMatchObject({ inviter: null, ownInvitation: invitation })
  expect((await open('cust-04', { invitation })).ownInvitation).toBeNull()
})

test('the channel he first came by stays, so that what he shares leads to its manager (C27)', async () => {
  const first = await open('cust-04', { channel: 'binjiang-02' })
  expect(first).toMatchObject({ channel: 'binjiang-02', manager: { name: '方雨婷' } })
  expect(await open('cust-04', { channel: 'xihu-03' })).toEqual(first)
  const friend = await open('cust-06', { channel: first.channel })
  expect(friend.manager!.name).toBe('方雨婷')
})

test('a link with a channel that does not exist counts as the bank’s default one', async () => {
  expect((await open('cust-04', { channel: 'nowhere' })).channel).toBe('xihu-01')
})

import { expect, test } from 'vitest'
import { withdrawConsent } from '../privacy/withdraw-consent'
import { addContact, makeReady, openingOf } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { enterInfo, type Info } from './enter-info'
import { findParticipation } from './find-participation'
import { joinCampaign } from './join-campaign'
import { openParticipation } from './open-participation'

const world = useDemoWorld((demo) => [
  demo,
  { ...demo, id: 'second' },
  { ...demo, id: 'third' },
  { ...demo, id: 'card', infoFields: ['card'] },
  { ...demo, id: 'proven', phoneCheck: 'sms' },
])

const PHONE = '13805715424'

async function join(campaignId: string, customerId = 'cust-01') {
  const deps = world()
  const campaign = await deps.campaigns.get(campaignId)
  await addContact(deps, customerId)
  await openParticipation(deps, campaign, openingOf(customerId), deps.clock.now())
  return joinCampaign(deps, campaign, customerId, deps.clock.now())
}

async function enter(campaignId: string, info: Omit<Info, 'consentVersion'>, customerId = 'cust-01') {
  const deps = world()
  const campaign = await deps.campaigns.get(campaignId)
  return enterInfo(deps, campaign, customerId, { ...info, consentVersion: campaign.consent.version }, deps.clock.now())
}

const standing = async (campaignId: string, customerId = 'cust-01') =>
  findParticipation(world(), await world().campaigns.get(campaignId), customerId, world().clock.now())

test('who gave his phone in another campaign need not type it again: he agrees, and it is used here too (C5)', async () => {
  await makeReady(world(), R13, 'cust-01', PHONE)
  expect(await join('second')).toMatchObject({ keptPhone: '138****5424', maskedPhone: null, step: 'joined' })
  expect(await enter('second', { usesKeptPhone: true })).toMatchObject({ keptPhone: null, maskedPhone: '138****5424', step: 'informed' })
  const agreed = await world().db.query("select campaign_id from consent_change where kind = 'given' order by id")
  expect(agreed).toEqual([{ campaign_id: R13 }, { campaign_id: 'second' }])
})

test('the one he gave last is kept for him, and another customer\'s never', async () => {
  await makeReady(world(), R13, 'cust-01', PHONE)
  world().clock.moveTo(new Date('2026-02-12T11:00:00+08:00'))
  await makeReady(world(), 'second', 'cust-01', '13958167484')
  expect(await join('third')).toMatchObject({ keptPhone: '139****7484' })
  expect(await join('third', 'cust-02')).toMatchObject({ keptPhone: null })
})

test('none is kept where the campaign asks for no phone, or wants it proven anew', async () => {
  await makeReady(world(), R13, 'cust-01', PHONE)
  expect((await join('card')).keptPhone).toBeNull()
  expect((await join('proven')).keptPhone).toBeNull()
  await expect(enter('card', { usesKeptPhone: true, card: '6222020200112233446' })).resolves.toMatchObject({ maskedPhone: null })
  await expect(enter('proven', { usesKeptPhone: true })).rejects.toMatchObject({ code: 'INFO_NOT_ASKED' })
})

test('a consent taken back takes the kept phone along: it has to be typed again', async () => {
  await makeReady(world(), R13, 'cust-01', PHONE)
  await join('second')
  await withdrawConsent(world(), R13, 'cust-01')
  expect((await standing('second'))?.keptPhone).toBeNull()
  await expect(enter('second', { usesKeptPhone: true })).rejects.toMatchObject({ code: 'INFO_NOT_ASKED' })
})

test('kept or typed, one phone takes part once (K11)', async () => {
  await makeReady(world(), R13, 'cust-01', PHONE)
  await join('second')
  await join('second', 'cust-02')
  await enter('second', { phone: PHONE }, 'cust-02')
  await expect(enter('second', { usesKeptPhone: true })).rejects.toMatchObject({ code: 'PHONE_ALREADY_USED' })
})

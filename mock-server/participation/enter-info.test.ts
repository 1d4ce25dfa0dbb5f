import { expect, test } from 'vitest'
import type { ParticipationView } from '#shared/participation/contract'
import { useDemoWorld } from '../testing/demo-world'
import { addContact, openingOf } from '../scenario/ready-customer'
import { drawPrize } from '../draw/draw-prize'
import { enterInfo, type Info } from './enter-info'
import { findParticipation } from './find-participation'
import { joinCampaign } from './join-campaign'
import { openParticipation } from './open-participation'

const world = useDemoWorld((demo) => [
  { ...demo, id: 'phone' },
  { ...demo, id: 'card', infoFields: ['card'] },
  { ...demo, id: 'both', infoFields: ['phone', 'card'] },
])

const PHONE = '13805715424'
const CARD = '6222020200112233446'
const OTHER_CARD = '6225880137654324'

async function join(campaignId: string, customerId: string): Promise<void> {
  const deps = world()
  const campaign = await deps.campaigns.get(campaignId)
  await addContact(deps, customerId)
  await openParticipation(deps, campaign, openingOf(customerId), deps.clock.now())
  await joinCampaign(deps, campaign, customerId, deps.clock.now())
}

async function enter(campaignId: string, customerId: string, info: Omit<Info, 'consentVersion'>): Promise<ParticipationView> {
  const deps = world()
  const campaign = await deps.campaigns.get(campaignId)
  return enterInfo(deps, campaign, customerId, { ...info, consentVersion: campaign.consent.version }, deps.clock.now())
}

test.each([
  ['phone', { phone: PHONE }, { maskedPhone: '138****5424', maskedCard: null }],
  ['card', { card: CARD }, { maskedPhone: null, maskedCard: '**** 3446' }],
  ['both', { phone: PHONE, card: CARD }, { maskedPhone: '138****5424', maskedCard: '**** 3446' }],
])('a campaign that asks for %s takes exactly that (C4)', async (campaignId, info, masks) => {
  await join(campaignId, 'cust-01')
  expect(await enter(campaignId, 'cust-01', info)).toMatchObject({ step: 'informed', ...masks })
})

test.each([
  ['phone', {}, 'nothing'],
  ['phone', { phone: PHONE, card: CARD }, 'a card nobody asked for'],
  ['card', { phone: PHONE }, 'a phone instead of a card'],
  ['both', { phone: PHONE }, 'half of it'],
])('a campaign that asks for %s refuses %j: %s (C4)', async (...[campaignId, info]) => {
  await join(campaignId, 'cust-01')
  await expect(enter(campaignId, 'cust-01', info)).rejects.toMatchObject({ code: 'INFO_NOT_ASKED' })
})

test('sixteen digits that are no card number are refused', async () => {
  await join('card', 'cust-01')
  await expect(enter('card', 'cust-01', { card: '6225880137654321' })).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
})

test('of a card only the last four digits and a keyed hash are kept (K1)', async () => {
  await join('card', 'cust-01')
  await enter('card', 'cust-01', { card: CARD })
  const [row] = await world().db.query("select row_to_json(p)::text as text from participation p where id = 'card:cust-01'")
  expect(JSON.stringify(row)).not.toContain(CARD.slice(0, -4))
})

test('one card takes part once, whoever holds it (K11)', async () => {
  await join('card', 'cust-01')
  await join('card', 'cust-02')
  await enter('card', 'cust-01', { card: CARD })
  await expect(enter('card', 'cust-02', { card: CARD })).rejects.toMatchObject({ code: 'CARD_ALREADY_USED' })
  expect(await enter('card', 'cust-02', { card: OTHER_CARD })).toMatchObject({ step: 'informed' })
})

test('it is told apart whether the phone or the card is taken', async () => {
  await join('both', 'cust-01')
  await join('both', 'cust-02')
  await enter('both', 'cust-01', { phone: PHONE, card: CARD })
  await expect(enter('both', 'cust-02', { phone: PHONE, card: OTHER_CARD })).rejects.toMatchObject({ code: 'PHONE_ALREADY_USED' })
  await expect(enter('both', 'cust-02', { phone: '13958167484', card: CARD })).rejects.toMatchObject({ code: 'CARD_ALREADY_USED' })
})

test('what was given can be corrected before the draw, and not any more after it', async () => {
  const deps = world()
  await join('phone', 'cust-01')
  await enter('phone', 'cust-01', { phone: '13800000000' })
  expect(await enter('phone', 'cust-01', { phone: PHONE })).toMatchObject({ maskedPhone: '138****5424' })
  const campaign = await deps.campaigns.get('phone')
  expect(await drawPrize(deps, campaign, 'cust-01', 'key-of-cust-01')).toMatchObject({ outcome: 'drawn' })
  await expect(enter('phone', 'cust-01', { phone: '13800000000' })).rejects.toMatchObject({ code: 'WRONG_STATE' })
  expect(await findParticipation(deps, campaign, 'cust-01', deps.clock.now())).toMatchObject({ step: 'drawn', maskedPhone: '138****5424' })
})

test('a phone that changes while its draw is under way never frees the one that was drawn with', async () => {
  const deps = world()
  await join('phone', 'cust-01')
  await enter('phone', 'cust-01', { phone: PHONE })
  const campaign = await deps.campaigns.get('phone')
  const [drawn, entered] = await Promise.all([
    drawPrize(deps, campaign, 'cust-01', 'key-of-cust-01'),
    enter('phone', 'cust-01', { phone: '13958167484' }).then(() => 'saved', ({ code }: { code: string }) => code),
  ])
  expect(drawn.outcome).toBe('drawn')
  expect(['saved', 'WRONG_STATE']).toContain(entered)
  const before = await findParticipation(deps, campaign, 'cust-01', deps.clock.now())
  await expect(enter('phone', 'cust-01', { phone: '13605884252' })).rejects.toMatchObject({ code: 'WRONG_STATE' })
  expect(await findParticipation(deps, campaign, 'cust-01', deps.clock.now())).toEqual(before)
})

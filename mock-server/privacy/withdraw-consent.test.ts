import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { drawPrize } from '../draw/draw-prize'
import { enterInfo } from '../participation/enter-info'
import { findParticipation } from '../participation/find-participation'
import { joinCampaign } from '../participation/join-campaign'
import { openParticipation } from '../participation/open-participation'
import { showReferral } from '../referral/show-referral'
import { addContact, makeReady, openingOf } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { withdrawConsent } from './withdraw-consent'

const referral = { budget: toFen(10_000), minimumSpend: toFen(1200), tiers: [{ invited: 3, amount: toFen(1000) }] }
const region = { province: '浙江', city: '杭州', unknown: 'deny' as const }

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'card', infoFields: ['phone', 'card'], gates: { ...demo.gates, region }, referral }])

const PHONE = '13805715424'
const CARD = '6222020200112233446'
const CAMPAIGN = 'card'

async function give(customerId: string, phone = PHONE, card = CARD) {
  const deps = world()
  const campaign = await deps.campaigns.get(CAMPAIGN)
  const now = deps.clock.now()
  await addContact(deps, customerId)
  await openParticipation(deps, campaign, openingOf(customerId), now)
  await joinCampaign(deps, campaign, customerId, now)
  return enterInfo(deps, campaign, customerId, { phone, card, consentVersion: campaign.consent.version }, now)
}

const withdraw = (customerId = 'cust-01', campaignId = CAMPAIGN) => withdrawConsent(world(), campaignId, customerId)

const draw = async (customerId = 'cust-01') => drawPrize(world(), await world().campaigns.get(CAMPAIGN), customerId, `key-of-${customerId}`)

const standing = async (customerId = 'cust-01') => findParticipation(world(), await world().campaigns.get(CAMPAIGN), customerId, world().clock.now())

const changes = async () =>
  (await world().db.query<{ change: string }>("select campaign_id || ' ' || kind as change from consent_change order by id")).map(({ change }) => change)

/** What the row of cust-01 holds that was given, or follows from it. */
const held = async () => {
  const [row] = await world().db.query(
    `select phone_cipher, phone_mask, card_mask, phone_hash, phone_key, card_key, region_city, is_bank_customer, consent_version
     from participation where id = 'card:cust-01'`,
  )
  return Object.keys(row!).filter((column) => row![column] !== null)
}

test('every consent that is given is written down for good (K2)', async () => {
  await give('cust-01')
  await makeReady(world(), R13, 'cust-02', '13905711111')
  expect(await world().db.query('select customer_id, campaign_id, kind, version, happened_at from consent_change order by id')).toEqual([
    { customer_id: 'cust-01', campaign_id: CAMPAIGN, kind: 'given', version: expect.any(String), happened_at: world().clock.now() },
    expect.objectContaining({ customer_id: 'cust-02', campaign_id: R13, kind: 'given' }),
  ])
})

test('a phone that is refused leaves no consent behind', async () => {
  await give('cust-01')
  await expect(give('cust-02')).rejects.toMatchObject({ code: 'PHONE_ALREADY_USED' })
  expect(await changes()).toEqual(['card given'])
})

test('who has not drawn takes back his phone and card whole, and stands before they are asked for', async () => {
  await give('cust-01')
  await withdraw()
  expect(await held()).toEqual([])
  expect(await standing()).toMatchObject({ step: 'joined', maskedPhone: null, maskedCard: null, refusal: null })
  expect(await draw()).toMatchObject({ outcome: 'refused', refusal: 'INFO_REQUIRED' })
  expect(await changes()).toEqual(['card given', 'card withdrawn'])
})

test('after a new consent he takes part again, with the same phone or another', async () => {
  await give('cust-01')
  await withdraw()
  await give('cust-01')
  await withdraw()
  await give('cust-01', '13958167484')
  expect(await draw()).toMatchObject({ outcome: 'drawn' })
  expect(await changes()).toEqual(['card given', 'card withdrawn', 'card given', 'card withdrawn', 'card given'])
})

test('who has drawn keeps his prize; the number goes, and only its hash keeps it from a second benefit (K11)', async () => {
  await give('cust-01')
  const drawn = await draw()
  await withdraw()
  expect(await held()).toEqual(['phone_hash', 'phone_key', 'card_key', 'region_city', 'is_bank_customer', 'consent_version'])
  expect(await standing()).toMatchObject({ step: 'drawn', maskedPhone: null, maskedCard: null, draw: drawn.draw })
  await expect(give('cust-02')).rejects.toMatchObject({ code: 'PHONE_ALREADY_USED' })
  await expect(give('cust-02', '13958167484')).rejects.toMatchObject({ code: 'CARD_ALREADY_USED' })
})

test('who has invited friends does not free his phone for one of them (K11, C18)', async () => {
  await give('cust-01')
  await showReferral(world(), await world().campaigns.get(CAMPAIGN), 'cust-01')
  await withdraw()
  expect(await held()).toEqual(['phone_hash', 'phone_key', 'card_key'])
  expect(await standing()).toMatchObject({ step: 'joined' })
})

test('a friend whom the bank’s core has said nothing of is nobody’s friend without his phone (R6, C18)', async () => {
  const { db } = world()
  await give('cust-01')
  await draw()
  await db.query("update participation set inviter_id = 'card:cust-02', referral_due_at = $1, is_bank_customer = null", [world().clock.now()])
  await withdraw()
  expect(await db.query('select inviter_id, referral_due_at from participation')).toEqual([{ inviter_id: null, referral_due_at: null }])
})

test('a friend the core has spoken of still counts once his phone is gone', async () => {
  const { db } = world()
  await give('cust-01')
  await draw()
  await db.query("update participation set inviter_id = 'card:cust-02', referral_due_at = $1", [world().clock.now()])
  await withdraw()
  expect(await db.query('select inviter_id from participation where referral_due_at is not null')).toEqual([{ inviter_id: 'card:cust-02' }])
})

test('taken back again, or where nothing was ever given, nothing happens', async () => {
  await give('cust-01')
  await withdraw()
  await withdraw()
  await withdraw('cust-02')
  expect(await changes()).toEqual(['card given', 'card withdrawn'])
  await expect(withdraw('cust-01', 'nothing')).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_FOUND' })
})

test('a consent taken back while its draw is under way leaves a draw with its hash, or no draw and nothing', async () => {
  await give('cust-01')
  const [drawn] = await Promise.all([draw(), withdraw()])
  const columns = await held()
  expect(columns).not.toContain('phone_mask')
  expect(columns.includes('phone_key')).toBe(drawn.outcome === 'drawn')
})

import { expect, test } from 'vitest'
import type { CampaignDefinition } from '#shared/campaign/definition'
import type { RefusalCode } from '#shared/eligibility/refusal'
import type { ContactChange } from '../customer/contact-change'
import { recordContactChanges } from '../customer/record-contact-changes'
import type { Deps } from '../deps'
import { drawPrize } from '../draw/draw-prize'
import { enterInfo } from '../participation/enter-info'
import { joinCampaign } from '../participation/join-campaign'
import { openParticipation } from '../participation/open-participation'
import { useDemoWorld } from '../testing/demo-world'
import { addContact, openingOf } from '../scenario/ready-customer'
import { explainEligibility } from './explain-eligibility'

type Gates = CampaignDefinition['gates']

const ALL: Gates = { firstAdd: 'never', region: { province: '浙江', city: '杭州', unknown: 'deny' }, bankCustomer: true, whitelist: true }
const NONE: Gates = { firstAdd: null, region: null, bankCustomer: false, whitelist: false }

const world = useDemoWorld((demo) => [
  { ...demo, id: 'all-gates', gates: ALL },
  { ...demo, id: 'no-gates', gates: NONE },
  { ...demo, id: 'period', gates: { ...NONE, firstAdd: 'period' } },
  { ...demo, id: 'never', gates: { ...NONE, firstAdd: 'never' } },
  { ...demo, id: 'unknown-allowed', gates: { ...NONE, region: { province: '浙江省', city: null, unknown: 'allow' } } },
  { ...demo, id: 'ningbo', gates: { ...NONE, region: { province: '浙江', city: '宁波市', unknown: 'deny' } } },
])

/** Long before any campaign of these tests. */
const LAST_YEAR = '2025-01-10T10:00:00+08:00'

interface Person {
  isFirstAdd: boolean
  isHere: boolean
  isCustomer: boolean
  isListed: boolean
}

/** Numbers of the right place and of a wrong one, known to the bank's core and not. */
const PHONES = { here: { customer: '13805715424', stranger: '13805719999' }, away: { customer: '13095974780', stranger: '18057470001' } }

const tell = (deps: Deps, changes: Omit<ContactChange, 'customerId'>[]) =>
  deps.db.transaction((tx) => recordContactChanges(tx, changes.map((it) => ({ ...it, customerId: 'cust-01' }))))

async function goThrough(deps: Deps, campaignId: string, phone: string): Promise<void> {
  const campaign = await deps.campaigns.get(campaignId)
  const now = deps.clock.now()
  await openParticipation(deps, campaign, openingOf('cust-01'), now)
  await joinCampaign(deps, campaign, 'cust-01', now)
  await enterInfo(deps, campaign, 'cust-01', { phone, consentVersion: campaign.consent.version }, now)
}

async function outcomeOf(deps: Deps, campaignId: string): Promise<RefusalCode | 'drawn'> {
  const answer = await drawPrize(deps, await deps.campaigns.get(campaignId), 'cust-01', 'key-of-cust-01')
  return answer.outcome === 'drawn' ? 'drawn' : answer.refusal
}

async function prepare(deps: Deps, campaignId: string, person: Person): Promise<void> {
  if (!person.isFirstAdd) await tell(deps, [{ managerId: 'shen-jiahe', kind: 'add', happenedAt: LAST_YEAR }])
  await addContact(deps, 'cust-01')
  const phone = PHONES[person.isHere ? 'here' : 'away'][person.isCustomer ? 'customer' : 'stranger']
  if (person.isListed) {
    const hash = deps.keys.lookupHash(phone)
    await deps.db.query('insert into whitelist (key, campaign_id, phone_mask, upload_id) values ($1, $2, $3, $4)', [`${campaignId}:${hash}`, campaignId, '', 'u'])
  }
  await goThrough(deps, campaignId, phone)
}

const both = [true, false]
const people: Person[] = both.flatMap((isFirstAdd) =>
  both.flatMap((isHere) => both.flatMap((isCustomer) => both.map((isListed) => ({ isFirstAdd, isHere, isCustomer, isListed })))),
)

/** The first gate that fails, in the order of R9. */
function expected({ isFirstAdd, isHere, isCustomer, isListed }: Person): RefusalCode | 'drawn' {
  if (!isFirstAdd) return 'NOT_FIRST_ADD'
  if (!isHere) return 'OUTSIDE_REGION'
  if (!isCustomer) return 'NOT_BANK_CUSTOMER'
  return isListed ? 'drawn' : 'NOT_WHITELISTED'
}

test.each(people.map((person) => [person, expected(person)] as const))('of four gates, %o hears %s (R9, C14)', async (person, outcome) => {
  const deps = world()
  await prepare(deps, 'all-gates', person)
  const { refusal, facts, gates } = await explainEligibility(deps, 'all-gates', 'cust-01')
  expect(refusal ?? 'drawn').toBe(outcome)
  expect(gates).toEqual(['firstAdd', 'region', 'bankCustomer', 'whitelist'])
  const { isFirstAdd, isRegionAllowed, isBankCustomer, isWhitelisted } = facts
  expect({ isFirstAdd, isHere: isRegionAllowed, isCustomer: isBankCustomer, isListed: isWhitelisted }).toEqual(person)
  expect(await outcomeOf(deps, 'all-gates')).toBe(outcome)
  const [pool] = await deps.db.query("select tickets_taken from prize_pool where campaign_id = 'all-gates'")
  expect(pool).toEqual({ tickets_taken: outcome === 'drawn' ? 1 : 0 })
})

test('without gates anybody who has added a manager draws', async () => {
  const deps = world()
  await prepare(deps, 'no-gates', { isFirstAdd: false, isHere: false, isCustomer: false, isListed: false })
  expect(await outcomeOf(deps, 'no-gates')).toBe('drawn')
})

test('added in 2025, deleted, added again in the campaign: no first add ever, but one of this period (R3)', async () => {
  const deps = world()
  await tell(deps, [
    { managerId: 'lin-wanqing', kind: 'add', happenedAt: LAST_YEAR },
    { managerId: 'lin-wanqing', kind: 'delete', happenedAt: '2025-06-01T10:00:00+08:00' },
  ])
  await addContact(deps, 'cust-01')
  for (const [campaign, outcome] of [['never', 'NOT_FIRST_ADD'], ['period', 'drawn']] as const) {
    await openParticipation(deps, await deps.campaigns.get(campaign), openingOf('cust-01'), deps.clock.now())
    if (outcome === 'drawn') await goThrough(deps, campaign, '13805715424')
    expect(await outcomeOf(deps, campaign)).toBe(outcome)
  }
})

test('a second manager added while the first is still a contact is no first add (R3)', async () => {
  const deps = world()
  await tell(deps, [{ managerId: 'shen-jiahe', kind: 'add', happenedAt: LAST_YEAR }])
  await addContact(deps, 'cust-01')
  await goThrough(deps, 'period', '13805715424')
  expect(await outcomeOf(deps, 'period')).toBe('NOT_FIRST_ADD')
})

test('who has deleted the manager again has not added one (C1)', async () => {
  const deps = world()
  await addContact(deps, 'cust-01')
  await goThrough(deps, 'no-gates', '13805715424')
  await tell(deps, [{ managerId: 'lin-wanqing', kind: 'delete', happenedAt: '2026-02-12T10:00:01+08:00' }])
  expect(await outcomeOf(deps, 'no-gates')).toBe('NOT_ADDED')
})

test.each([
  ['unknown-allowed', '19570230456', 'drawn', 'a number the table does not know, where the campaign lets it in'],
  ['all-gates', '19570230456', 'OUTSIDE_REGION', 'the same number where it does not'],
  ['unknown-allowed', '13800138000', 'OUTSIDE_REGION', 'a number of Beijing is known, and elsewhere'],
  ['ningbo', '18057471485', 'drawn', 'a number of Ningbo in Ningbo'],
  ['ningbo', '13805715424', 'OUTSIDE_REGION', 'a number of Hangzhou in Ningbo'],
] as const)('in %s the number %s hears %s: %s (R5)', async (...[campaignId, phone, outcome]) => {
  const deps = world()
  await addContact(deps, 'cust-01')
  await goThrough(deps, campaignId, phone)
  expect(await outcomeOf(deps, campaignId)).toBe(outcome)
})

test('staff of the bank cannot win, known by their phone or by their own WeChat (K7, R7)', async () => {
  const deps = world()
  await addContact(deps, 'cust-01')
  await goThrough(deps, 'no-gates', '13867410001')
  expect(await outcomeOf(deps, 'no-gates')).toBe('STAFF_EXCLUDED')

  await deps.db.query("update manager set openid = (select openid from customer where id = 'cust-02') where id = 'qian-yifan'")
  await openParticipation(deps, await deps.campaigns.get('no-gates'), openingOf('cust-02'), deps.clock.now())
  expect(await explainEligibility(deps, 'no-gates', 'cust-02')).toMatchObject({ refusal: 'STAFF_EXCLUDED', facts: { isStaff: true } })
})

import { expect, test } from 'vitest'
import { drawPrize } from '../draw/draw-prize'
import { useDemoWorld } from '../testing/demo-world'
import { makeReady } from '../scenario/ready-customer'
import { explainEligibility } from './explain-eligibility'
import { readPhoneDat } from './phone-dat'
import { createPhoneRegions } from './phone-region'
import { TABLE_OF_TODAY, writePhoneDat } from './testing/write-phone-dat'

const world = useDemoWorld((demo) => [{
  ...demo,
  gates: { firstAdd: null, region: { province: '浙江', city: '杭州', unknown: 'deny' }, bankCustomer: false, whitelist: false },
}])

const bankTable = readPhoneDat(writePhoneDat(TABLE_OF_TODAY), 'phone.dat')

test.each([
  ['draws', bankTable, 'drawn', '浙江 杭州', 'phone.dat 2302; query-mobile-phone-area@1.0.6 (2015-11)'],
  ['is refused', null, 'OUTSIDE_REGION', null, 'query-mobile-phone-area@1.0.6 (2015-11)'],
] as const)("19570230456 %s in a campaign for Hangzhou, as the bank's table is there or not (R5)", async (_does, table, outcome, region, regionVersion) => {
  const deps = { ...world(), regions: createPhoneRegions(table) }
  const campaign = await deps.campaigns.get(deps.demo.campaigns[0]!.id)
  await makeReady(deps, campaign.id, 'cust-01', '19570230456')
  expect((await explainEligibility(deps, campaign.id, 'cust-01')).facts).toMatchObject({ region, regionVersion })
  const answer = await drawPrize(deps, campaign, 'cust-01', 'key-of-cust-01')
  expect(answer.outcome === 'drawn' ? 'drawn' : answer.refusal).toBe(outcome)
})

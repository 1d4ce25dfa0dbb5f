import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { listCampaigns } from './list-campaigns'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'with-sweets', costShare: { partner: '江南甜品铺', percent: 40 } }])

const shareOf = async (campaignId: string) => (await listCampaigns(world(), 'lin-wanqing')).find(({ id }) => id === campaignId)!.costShare

test('what is paid and reserved of a campaign with a merchant is borne by both, to the fen (G24)', async () => {
  await world().db.query("update prize_pool set reserved_fen = 1000, paid_fen = 501 where campaign_id = 'with-sweets'")
  expect(await shareOf('with-sweets')).toEqual({ partner: '江南甜品铺', partnerPercent: 40, bankBears: 901, partnerBears: 600 })
})

test('any other the bank bears alone', async () => {
  expect(await shareOf('r13-newcomer')).toBeNull()
})

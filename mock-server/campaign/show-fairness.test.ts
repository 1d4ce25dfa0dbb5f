import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient } from '#shared/api/mock-client'
import { isReceiptGenuine } from '#shared/draw/receipt'
import { verifyDraws } from '#shared/draw/verify-draws'
import { drawPrize } from '../draw/draw-prize'
import { R13, useDemoWorld } from '../testing/demo-world'
import { makeReady } from '../scenario/ready-customer'
import { makeManyReady } from '../testing/ready-customers'
import { clientOfCustomer } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { settleCampaigns } from './settle-campaigns'

const world = useDemoWorld()
const app = useTestApp(world)

const params = { campaignId: R13 }
const anyone = () => createMockClient(axiosTransport(app().url))

async function drawAll(count: number): Promise<void> {
  const deps = world()
  const campaign = await deps.campaigns.get(R13)
  const customers = await makeManyReady(deps.db, R13, count, deps.clock.now())
  await Promise.all(customers.map((id) => drawPrize(deps, campaign, id, `key-of-${id}`)))
}

async function endCampaign(): Promise<void> {
  world().clock.moveTo(new Date('2026-03-09T00:00:00+08:00'))
  await settleCampaigns(world())
}

test('the commitment is public before the first draw, the seed only after the last (K8)', async () => {
  const before = await anyone().campaign.showFairness({ params })
  expect(before.seed).toBeNull()
  expect(before.commitment).toMatch(/^[0-9a-f]{64}$/)
  world().clock.moveTo(new Date('2026-03-09T00:00:00+08:00'))
  expect((await anyone().campaign.showFairness({ params })).seed, 'over, but not settled').toBeNull()
  await endCampaign()
  const after = await anyone().campaign.showFairness({ params })
  expect(after.seed).toMatch(/^[0-9a-f]{64}$/)
  expect({ ...after, seed: null }).toEqual(before)
})

test('anybody recomputes every draw of a campaign from what it published (K8)', async () => {
  await drawAll(500)
  await endCampaign()
  const record = await anyone().campaign.exportDraws({ params })
  expect(verifyDraws(record)).toMatchObject({ isGenuine: true, problems: [], checked: { draws: 500 } })
  const [first, ...others] = record.draws
  const other = record.prizes.find(({ code }) => code !== first!.prizeCode)!
  const tampered = { ...record, draws: [{ ...first!, prizeCode: other.code, amount: other.amount }, ...others] }
  expect(verifyDraws(tampered)).toMatchObject({ isGenuine: false, problems: expect.arrayContaining([expect.objectContaining({ code: 'WRONG_PRIZE' })]) })
})

test('a customer holds a receipt of his draw that nobody can forge, the same every time', async () => {
  await makeReady(world(), R13, 'cust-01', '13805715424')
  const { draw } = await clientOfCustomer(app().url, 'cust-01')
  expect(await draw.showReceipt({ params })).toEqual({ receipt: null })
  const answer = await draw.drawPrize({ params, headers: { 'idempotency-key': 'key-of-cust-01' } })

  const { receipt } = await draw.showReceipt({ params })
  const { publicKey, commitment } = await anyone().campaign.showFairness({ params })
  expect(receipt).toMatchObject({ ticket: 1, commitment, prizeCode: answer.draw!.prizeCode, amount: answer.draw!.amount })
  expect(isReceiptGenuine(receipt!, publicKey)).toBe(true)
  expect(isReceiptGenuine({ ...receipt!, ticket: 2 }, publicKey)).toBe(false)
  expect(await draw.showReceipt({ params })).toEqual({ receipt })
})

test('nothing in the public record tells who drew', async () => {
  await drawAll(3)
  expect(JSON.stringify(await anyone().campaign.exportDraws({ params }))).not.toContain('crowd-')
})

import { expect, test } from 'vitest'
import { createCustomerClient } from '#shared/api/customer-client'
import { campaign } from '../testing/campaign-fixture'
import { createCampaignLoader } from './campaign-loader'

function countingLoader({ fails = false } = {}) {
  const asked: string[] = []
  const client = createCustomerClient(async ({ path }) => {
    asked.push(path)
    if (fails && asked.length === 1) throw new Error('request:fail')
    return { status: 200, body: campaign() }
  })
  return { asked, loader: createCampaignLoader(client) }
}

test('the page takes the answer that was asked for at launch', async () => {
  const { asked, loader } = countingLoader()
  loader.prefetch('r13-newcomer')
  expect((await loader.load('r13-newcomer')).name).toBe('新客见面礼')
  expect(asked).toHaveLength(1)
})

test('a retry asks again after the early request failed', async () => {
  const { asked, loader } = countingLoader({ fails: true })
  loader.prefetch('r13-newcomer')
  await expect(loader.load('r13-newcomer')).rejects.toMatchObject({ code: 'NETWORK_ERROR' })
  await expect(loader.load('r13-newcomer')).resolves.toMatchObject({ id: 'r13-newcomer' })
  expect(asked).toHaveLength(2)
})

test('an answer for another campaign is not used', async () => {
  const { asked, loader } = countingLoader()
  loader.prefetch('r13-newcomer')
  await loader.load('spring-tea')
  expect(asked).toEqual(['/api/campaigns/r13-newcomer', '/api/campaigns/spring-tea'])
})

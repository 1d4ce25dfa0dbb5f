import { expect, test } from 'vitest'
import { ApiError } from './api-error'
import { createClient } from './client'
import type { Transport, TransportRequest, TransportResponse } from './transport'

/** A client whose every call gets the same answer, and the requests it made. */
function clientAnswering(answer: TransportResponse) {
  const requests: TransportRequest[] = []
  const transport: Transport = async (request) => {
    requests.push(request)
    return answer
  }
  return { client: createClient(transport), requests }
}

test('a draw is one POST to its campaign, with its key', async () => {
  const { client, requests } = clientAnswering({ status: 200, body: { outcome: 'refused' } })
  const answer = await client.draw.drawPrize({ params: { campaignId: 'r13-newcomer' }, headers: { 'idempotency-key': 'key-of-chen' } })

  expect(answer).toEqual({ outcome: 'refused' })
  expect(requests).toEqual([
    { method: 'POST', path: '/api/campaigns/r13-newcomer/draws', headers: { 'idempotency-key': 'key-of-chen' }, body: undefined },
  ])
})

test('a body is handed to the transport as it is', async () => {
  const { client, requests } = clientAnswering({ status: 200, body: {} })
  const body = { phone: '13805712345', consentVersion: '1', isConsentGiven: true } as const
  await client.participation.enterInfo({ params: { campaignId: 'r13' }, body })

  expect(requests[0]).toMatchObject({ method: 'PUT', path: '/api/campaigns/r13/participation/info', body })
})

test('an endpoint that needs nothing is called with nothing', async () => {
  const { client, requests } = clientAnswering({ status: 200, body: { vouchers: [] } })
  expect(await client.voucher.listVouchers()).toEqual({ vouchers: [] })
  expect(requests).toEqual([{ method: 'GET', path: '/api/vouchers', headers: {}, body: undefined }])
})

test('what stands in the path cannot lead elsewhere', async () => {
  const { client, requests } = clientAnswering({ status: 200, body: {} })
  await client.campaign.showCampaign({ params: { campaignId: '../qa/reset?a=1#锦鲤' } })
  expect(requests[0]!.path).toBe('/api/campaigns/..%2Fqa%2Freset%3Fa%3D1%23%E9%94%A6%E9%B2%A4')
})

test('a path parameter that is missing is a mistake of ours, told by its name', async () => {
  const { client } = clientAnswering({ status: 200, body: {} })
  await expect(client.campaign.showCampaign({ params: {} as never })).rejects.toThrow('"campaignId" is missing')
})

async function thrownBy(call: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await call.then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ApiError)
  return error as ApiError
}

test('an error answer is thrown with its code, its Chinese text and its detail', async () => {
  const { client } = clientAnswering({ status: 404, body: { code: 'CAMPAIGN_NOT_FOUND', detail: 'no-such' } })
  const error = await thrownBy(client.campaign.showCampaign({ params: { campaignId: 'no-such' } }))
  expect(error).toMatchObject({ code: 'CAMPAIGN_NOT_FOUND', status: 404, detail: 'no-such', message: '没有找到这个活动，请核对链接' })
})

test.each([
  [400, { code: 'INVALID_REQUEST' }, 'INVALID_REQUEST'],
  [502, undefined, 'INTERNAL_ERROR'],
  [503, '<html>', 'INTERNAL_ERROR'],
  [500, { code: 'toString' }, 'INTERNAL_ERROR'],
  [500, null, 'INTERNAL_ERROR'],
])('a %i that says %j is thrown as %s', async (status, body, code) => {
  const { client } = clientAnswering({ status, body })
  expect((await thrownBy(client.voucher.listVouchers())).code).toBe(code)
})

test('a 200 without JSON is no answer of ours: a hotel log-in page, say', async () => {
  const { client } = clientAnswering({ status: 200, body: undefined })
  expect((await thrownBy(client.voucher.listVouchers())).code).toBe('INTERNAL_ERROR')
})

test('no answer is a NETWORK_ERROR that keeps its cause', async () => {
  const cause = new TypeError('Failed to fetch')
  const error = await thrownBy(createClient(() => Promise.reject(cause)).voucher.listVouchers())
  expect(error).toMatchObject({ code: 'NETWORK_ERROR', status: 0, cause })
})

test('a request is sent once: retrying is for those who know that it is safe', async () => {
  let sent = 0
  const failing: Transport = () => {
    sent += 1
    return Promise.reject(new Error('cut off'))
  }
  await thrownBy(createClient(failing).voucher.listVouchers())
  expect(sent).toBe(1)
})

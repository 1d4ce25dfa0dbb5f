import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient } from '#shared/api/mock-client'
import type { Fault } from '#shared/traffic/contract'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfCustomer } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const app = useTestApp(useDemoWorld())
const qa = () => createMockClient(axiosTransport(app().url))

test('a server that closes waits for no answer that is late, slow, or never comes', async () => {
  const faults: Fault['kind'][] = [{ name: 'silence' }, { name: 'delay', ms: 60_000 }, { name: 'throttle', bytesPerSecond: 10 }]
  const customer = await clientOfCustomer(app().url, 'cust-01')
  const lost = []
  for (const kind of faults) {
    await customer.traffic.setFaults({ body: { faults: [{ route: 'voucher.listVouchers', kind, times: 1 }] } })
    const { version } = await customer.traffic.listRequests()
    const answer = customer.voucher.listVouchers().catch(({ code }: { code: string }) => code)
    await customer.traffic.awaitRequests({ body: { after: version } })
    lost.push(answer)
  }
  await app().close()
  expect(await Promise.all(lost)).toEqual(['NETWORK_ERROR', 'NETWORK_ERROR', 'NETWORK_ERROR'])
})

test('a server that closes does not wait for whoever waits', async () => {
  const { version } = await qa().traffic.listRequests()
  const waiting = qa().traffic.awaitRequests({ body: { after: version } }).catch(({ code }: { code: string }) => code)
  await qa().qa.showClock()
  await app().close()
  expect([{ version }, 'NETWORK_ERROR']).toContainEqual(await waiting)
})

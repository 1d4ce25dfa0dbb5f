import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient } from '#shared/api/mock-client'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'

const app = useTestApp(useDemoWorld())

const client = () => createMockClient(axiosTransport(app().url))

test('what is left of every fault outside can be read, and a reset leaves none', async () => {
  const { qa, simulator } = client()
  expect(await qa.showOutside()).toEqual({ bankCore: 'none', sms: 'none', issuer: 'none', wecom: [] })
  await qa.setBankCore({ body: { fault: 'garbage' } })
  await qa.setSms({ body: { fault: 'timeout' } })
  await qa.setIssuer({ body: { fault: 'dropAfterCommit' } })
  await simulator.setServerFaults({ body: { faults: [{ api: 'externalcontact/list', fault: 'busy', times: 2 }] } })
  await fetch(`${app().url}/simulated/wecom/cgi-bin/externalcontact/list?userid=LinWanQing`)
  expect(await qa.showOutside()).toEqual({
    bankCore: 'garbage', sms: 'timeout', issuer: 'dropAfterCommit', wecom: [{ api: 'externalcontact/list', fault: 'busy', times: 1 }],
  })
  await qa.reset()
  expect(await qa.showOutside()).toEqual({ bankCore: 'none', sms: 'none', issuer: 'none', wecom: [] })
})

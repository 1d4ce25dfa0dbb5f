import { expect, test } from 'vitest'
import { useGateway } from './testing/use-gateway'

const given = useGateway()

test('the corp and the app each have a ticket, which is kept for two hours', async () => {
  const { gateway: { tickets }, wecom } = given()
  const [corp, agent] = [await tickets.ofCorp(), await tickets.ofAgent()]
  expect(corp).not.toBe(agent)
  wecom.pass(7_199_000)
  expect([await tickets.ofCorp(), await tickets.ofAgent()]).toEqual([corp, agent])
  wecom.pass(1_000)
  expect(await tickets.ofCorp()).not.toBe(corp)
})

test('however many pages are signed at once, one ticket is asked for', async () => {
  const { gateway: { tickets } } = given()
  // WeCom gives an app 100 an hour.
  const all = await Promise.all(Array.from({ length: 300 }, () => tickets.ofAgent()))
  expect(new Set(all).size).toBe(1)
})

import { test } from 'vitest'
import { LAPTOP, useKoi } from './use-koi'

const koi = useKoi()

test("a bank's engineer reads the contract in the browser", async () => {
  const page = await koi.page(await koi.device(LAPTOP))
  await page.goto(`${koi.server.url}/api/docs`)
  // Swagger draws some hundred endpoints before its first link stands: on a busy machine that takes its time.
  await page.getByRole('link', { name: 'draw', exact: true }).click({ timeout: 45_000 })
  await page.getByText('/api/campaigns/{campaignId}/draws', { exact: true }).waitFor()
})

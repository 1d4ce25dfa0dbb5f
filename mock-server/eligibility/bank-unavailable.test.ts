import { expect, test } from 'vitest'
import { drawPrize } from '../draw/draw-prize'
import { useDemoWorld } from '../testing/demo-world'
import { makeReady } from '../scenario/ready-customer'
import { clientOfCustomer } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const gated = useDemoWorld((demo) => [{ ...demo, gates: { ...demo.gates, bankCustomer: true } }])
const app = useTestApp(gated)

const params = { campaignId: 'r13-newcomer' }

test.each(['timeout', 'error500', 'garbage'] as const)('a core that answers with %s lets nobody in and costs no chance; later it is asked again (R6)', async (mode) => {
  const { deps, outside, url } = app()
  outside.bankCore.setFault({ mode })
  await makeReady(deps, 'r13-newcomer', 'cust-01', '13805715424')
  const campaign = await deps.campaigns.get('r13-newcomer')
  expect(await drawPrize(deps, campaign, 'cust-01', 'the-first-try')).toEqual({ outcome: 'refused', refusal: 'BANK_UNAVAILABLE', draw: null })
  const { participation } = await clientOfCustomer(url, 'cust-01')
  expect(await participation.showParticipation({ params })).toMatchObject({ refusal: 'BANK_UNAVAILABLE' })

  outside.bankCore.setFault({ mode: 'none' })
  expect(await participation.showParticipation({ params })).toMatchObject({ refusal: null })
  expect(await drawPrize(deps, campaign, 'cust-01', 'the-first-try')).toMatchObject({ outcome: 'drawn' })
})

test('the draw itself asks once more, so that the customer need not', async () => {
  const { deps, outside } = app()
  outside.bankCore.setFault({ mode: 'error500' })
  await makeReady(deps, 'r13-newcomer', 'cust-01', '13805715424')
  outside.bankCore.setFault({ mode: 'none' })
  expect(await drawPrize(deps, await deps.campaigns.get('r13-newcomer'), 'cust-01', 'a-single-try')).toMatchObject({ outcome: 'drawn' })
})

import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { makeReady, openingOf } from '../scenario/ready-customer'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { drawPrize } from '../draw/draw-prize'
import { openParticipation } from '../participation/open-participation'

const world = useDemoWorld()
const app = useTestApp(world)

const of = (customerId: string) => ({ params: { campaignId: 'r13-newcomer', customerId } })

test('a manager reads why his customer may or may not draw, with the facts', async () => {
  await makeReady(world(), 'r13-newcomer', 'cust-01', '13805715424')
  const { eligibility } = await clientOfManager(app().url, 'shen-jiahe')
  expect(await eligibility.explainEligibility(of('cust-01'))).toMatchObject({
    customerName: '陈思源', refusal: null, gates: ['firstAdd'], facts: { isAdded: true, isFirstAdd: true, maskedPhone: '138****5424' },
  })
  const { customers } = await eligibility.listEligibility({ params: { campaignId: 'r13-newcomer' } })
  expect(customers).toEqual([
    { customerId: 'cust-01', customerName: '陈思源', maskedPhone: '138****5424', openedAt: world().clock.now().toISOString(), refusal: null },
  ])
})

test('of a customer who has drawn his manager reads the number of the prize, which finance finds it by', async () => {
  await makeReady(world(), 'r13-newcomer', 'cust-01', '13805715424')
  const { eligibility } = await clientOfManager(app().url, 'shen-jiahe')
  expect((await eligibility.explainEligibility(of('cust-01'))).voucherId).toBeNull()
  await drawPrize(world(), await world().campaigns.get('r13-newcomer'), 'cust-01', 'key-of-cust-01')
  const { refusal, voucherId } = await eligibility.explainEligibility(of('cust-01'))
  expect(refusal).toBe('ALREADY_DRAWN')
  const { ledger } = await clientOfManager(app().url, 'tang-kaiwen')
  expect(await ledger.traceVoucher({ params: { voucherId: voucherId! } })).toMatchObject({ customerName: '陈思源' })
})

test('a customer of another branch is refused by the server, and stands in no list (K6)', async () => {
  const { clock, campaigns } = world()
  await openParticipation(world(), await campaigns.get('r13-newcomer'), openingOf('cust-01'), clock.now())
  const { eligibility } = await clientOfManager(app().url, 'bao-xinyue')
  await expect(eligibility.explainEligibility(of('cust-01'))).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  expect(await eligibility.listEligibility({ params: { campaignId: 'r13-newcomer' } })).toEqual({ customers: [] })
})

test('who is nobody’s customer, or nobody at all, is told apart', async () => {
  const { eligibility } = await clientOfManager(app().url, 'lin-wanqing')
  await expect(eligibility.explainEligibility(of('cust-09'))).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await expect(eligibility.explainEligibility(of('cust-9999'))).rejects.toMatchObject({ code: 'CUSTOMER_NOT_FOUND' })
})

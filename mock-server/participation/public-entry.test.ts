import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfCustomer } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld((demo) => [{ ...demo, entry: 'public', gates: { ...demo.gates, firstAdd: null } }])
const app = useTestApp(world)

const params = { campaignId: 'r13-newcomer' }

async function giveInfo(customerId: string, phone: string, channel: string | null = null) {
  const client = await clientOfCustomer(app().url, customerId)
  const { participation, campaign } = client
  expect(await participation.openParticipation({ params, body: { channel } })).toMatchObject({ step: 'opened', manager: null })
  await participation.joinCampaign({ params })
  const { consent } = await campaign.showCampaign({ params })
  const view = await participation.enterInfo({ params, body: { phone, consentVersion: consent.version, isConsentGiven: true } })
  return { client, view }
}

test('one link for all: the phone leads each customer to a manager of his own branch (C13)', async () => {
  const xihu = await giveInfo('cust-01', '13805715424')
  const ningbo = await giveInfo('cust-11', '13396695525')
  expect(xihu.view).toMatchObject({ step: 'informed', refusal: 'NOT_ADDED', manager: { branchName: '杭州西湖支行' } })
  expect(ningbo.view).toMatchObject({ refusal: 'NOT_ADDED', manager: { branchName: '宁波鄞州支行' } })
  expect(xihu.view.manager!.qrUrl).not.toBe(ningbo.view.manager!.qrUrl)
})

test('another device and another channel show the same manager (C13)', async () => {
  const { view } = await giveInfo('cust-01', '13805715424', 'yinzhou-01')
  const other = await clientOfCustomer(app().url, 'cust-01')
  const again = await other.participation.openParticipation({ params, body: { channel: 'binjiang-01' } })
  expect(again.manager).toEqual(view.manager)
})

test('the bank’s own record of who looks after him wins (R16)', async () => {
  expect((await giveInfo('cust-08', '15867107600')).view).toMatchObject({ manager: { name: '楼思远' } })
})

test('a phone that another customer takes part with leads nobody to a manager (K11, C13)', async () => {
  await giveInfo('cust-01', '13805715424')
  await expect(giveInfo('cust-02', '13805715424')).rejects.toMatchObject({ code: 'PHONE_ALREADY_USED' })
  expect(await world().db.query('select customer_id from assignment')).toEqual([{ customer_id: 'cust-01' }])
})

test('the manager is added after the phone, and then the customer draws', async () => {
  const { client } = await giveInfo('cust-01', '13805715424')
  const headers = { 'idempotency-key': 'key-of-cust-01' }
  expect(await client.draw.drawPrize({ params, headers })).toMatchObject({ refusal: 'NOT_ADDED' })
  await client.qa.addContact({ body: { customerId: 'cust-01', managerId: 'lin-wanqing' } })
  expect(await client.participation.showParticipation({ params })).toMatchObject({ step: 'informed', refusal: null })
  expect(await client.draw.drawPrize({ params, headers })).toMatchObject({ outcome: 'drawn' })
})

test('while the core is silent nobody is given to the wrong branch: the manager is found once it answers (R6)', async () => {
  app().outside.bankCore.setFault({ mode: 'error500' })
  const { client, view } = await giveInfo('cust-01', '13805715424')
  expect(view).toMatchObject({ refusal: 'BANK_UNAVAILABLE', manager: null })
  app().outside.bankCore.setFault({ mode: 'none' })
  expect(await client.participation.showParticipation({ params })).toMatchObject({
    refusal: 'NOT_ADDED', manager: { branchName: '杭州西湖支行' },
  })
})

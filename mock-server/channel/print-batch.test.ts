import { expect, test } from 'vitest'
import { managerCard } from '../chat/manager-card'
import { recordContactChanges } from '../customer/record-contact-changes'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfCustomer, clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

const params = { campaignId: 'r13-newcomer' }
const desk = async (managerId = 'lin-wanqing') => (await clientOfManager(app().url, managerId)).channel
const make = async (name: string) => (await (await desk()).makePrintBatch({ body: { name } })).code
const batches = async () => (await (await desk()).listPrintBatches({ params })).batches

/** A customer scans what is printed. */
async function scan(customerId: string, code: string, joins = false): Promise<void> {
  const { participation } = await clientOfCustomer(app().url, customerId)
  await participation.openParticipation({ params, body: { channel: code } })
  if (joins) await participation.joinCampaign({ params })
}

test('each batch of print has its own code and is counted apart; whoever scans it meets its manager (G23, C17)', async () => {
  const [fair, hall] = [await make('春季集市展架'), await make('大堂台卡')]
  await scan('cust-03', fair)
  await scan('cust-02', fair, true)
  await scan('cust-04', hall)
  await world().db.query("delete from contact_standing where customer_id = 'cust-03'")
  expect(Object.fromEntries((await batches()).map(({ name, fans }) => [name, fans]))).toEqual({ 春季集市展架: 1, 大堂台卡: 1 })
  const counted = (await batches()).map(({ name, opened, joined, drawn }) => [name, opened, joined, drawn])
  expect(counted.toSorted()).toEqual([['大堂台卡', 1, 0, 0], ['春季集市展架', 2, 1, 0]])
  expect(await world().db.query("select distinct manager_id as manager from participation where channel_code like 'print-%'")).toEqual([{ manager: 'lin-wanqing' }])
})

test('who has deleted his manager is a fan no more (R25, D22)', async () => {
  const fair = await make('春季集市展架')
  for (const id of ['cust-02', 'cust-04']) await scan(id, fair)
  const [manager] = await world().db.query<{ id: string }>("select manager_id as id from contact_change where customer_id = 'cust-04' and kind = 'add'")
  const fans = async () => (await batches())[0]!.fans
  expect(await fans()).toBe(2)
  await world().db.transaction((tx) => recordContactChanges(tx, [{ customerId: 'cust-04', managerId: manager!.id, kind: 'delete', happenedAt: world().clock.now().toISOString() }]))
  expect(await fans()).toBe(1)
})

test('a batch is called otherwise, and keeps its code and what it brought; two of his have not one name', async () => {
  const [fair] = [await make('春季集市展架'), await make('大堂台卡')]
  await scan('cust-02', fair, true)
  const rename = async (name: string, code = fair, managerId?: string) => (await desk(managerId)).renamePrintBatch({ params: { code }, body: { name } })
  expect(await rename('秋季集市展架')).toEqual({ outcome: 'renamed' })
  expect(await rename('秋季集市展架')).toEqual({ outcome: 'renamed' })
  expect((await batches()).find(({ code }) => code === fair)).toMatchObject({ name: '秋季集市展架', opened: 1, joined: 1 })
  expect(await rename('大堂台卡')).toEqual({ outcome: 'taken' })
  await expect(rename('别人的', fair, 'shen-jiahe')).rejects.toMatchObject({ code: 'PRINT_BATCH_NOT_FOUND' })
})

test('what the same print brought to another campaign is not counted here', async () => {
  const fair = await make('春季集市展架')
  await scan('cust-02', fair, true)
  await world().db.query("update participation set campaign_id = 'hangzhou-invited' where customer_id = 'cust-02'")
  expect(await batches()).toMatchObject([{ opened: 0, joined: 0, drawn: 0 }])
})

test('its link leads to the campaign by its code', async () => {
  const code = await make('春季集市展架')
  expect((await batches())[0]).toMatchObject({ code, link: `${world().publicUrl}/lottery/r13-newcomer?ch=${code}` })
})

test('the same name again is the same batch, also at the same moment; another manager has his own', async () => {
  const [one, other] = await Promise.all([make('大堂台卡'), make('大堂台卡')])
  expect(one).toBe(other)
  expect(await make('大堂台卡')).toBe(one)
  expect((await (await desk('shen-jiahe')).makePrintBatch({ body: { name: '大堂台卡' } })).code).not.toBe(one)
  expect(await batches()).toHaveLength(1)
})

test('what a manager sends himself keeps his own link', async () => {
  const before = (await managerCard(world().db, 'lin-wanqing')).channel
  await make('大堂台卡')
  await world().db.query("update channel set code = 'a-' || code where kind = 'print'")
  expect((await managerCard(world().db, 'lin-wanqing')).channel).toBe(before)
})

import { expect, test } from 'vitest'
import { addContact, openingOf } from '../scenario/ready-customer'
import { clientOfCustomer } from '../testing/test-browser'
import { R13, useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { openService, openServiceOfChannel } from './open-service'
import { serviceFile } from './service-file'
import { markTags } from './mark-tags'

const world = useDemoWorld()
const app = useTestApp(world)

const PAIR = ['cust-01', 'lin-wanqing'] as const

const pay = (serviceId = 'property-fee') => openService(app().deps, 'cust-01', serviceId)
const befriend = () => app().outside.wecom.scanContactCode(...PAIR)
const mark = () => markTags(app().deps)
const states = () => world().db.query('select tag, state from contact_tag order by added_at, tag')
const passMinute = () => world().clock.moveTo(new Date(world().clock.now().getTime() + 60_000))

/** What the manager finds on him in WeCom. */
const inWecom = () => app().outside.wecom.show().tags.filter(({ customerId }) => customerId === MARKED[0]!.customerId)

const MARKED = [{ memberId: 'lin-wanqing', customerId: 'cust-01', names: ['物业缴费'] }]

test('the services have the page of the bank each (C26)', async () => {
  const { services } = await (await clientOfCustomer(app().url, 'cust-01')).service.listServices()
  expect(services.map(({ name }) => name)).toEqual(['物业费', '党费', '学费', '水电燃气'])
  expect(services[0]).toMatchObject({ link: '/simulated/mobile-bank/service/property-fee' })
})

test('a service is opened once, however often it is told', async () => {
  expect(await pay()).toEqual({ isNew: true })
  expect(await pay()).toEqual({ isNew: false })
  expect(await world().db.query('select customer_id, service_id, tag from service_opening')).toEqual([
    { customer_id: 'cust-01', service_id: 'property-fee', tag: '物业缴费' },
  ])
})

test('who opened a service and then adds a manager is found with its tag, once (C26)', async () => {
  await pay()
  expect(await states()).toEqual([])
  await befriend()
  await befriend()
  await mark()
  expect(inWecom()).toEqual(MARKED)
  expect(await states()).toEqual([{ tag: '物业缴费', state: 'marked' }])
})

test('who has a manager already is marked as soon as he opens it', async () => {
  await befriend()
  await pay()
  await pay('tuition')
  await mark()
  expect(inWecom()).toEqual([{ ...MARKED[0], names: ['物业缴费', '学费缴费'] }])
})

test("who comes by the link of a service's channel counts as one who pays it; other links say nothing", async () => {
  const customer = await clientOfCustomer(app().url, 'cust-01')
  await customer.participation.openParticipation({ params: { campaignId: R13 }, body: { channel: 'xihu-wuye', invitation: null } })
  await openServiceOfChannel(app().deps, 'cust-01', 'xihu-01')
  await openServiceOfChannel(app().deps, 'cust-01', openingOf('cust-01').channel)
  await befriend()
  await mark()
  expect(inWecom()).toEqual(MARKED)
})

test.each(['externalcontact/get_corp_tag_list', 'externalcontact/add_corp_tag', 'externalcontact/mark_tag'])(
  'a mark that WeCom does not take at %s is tried again after a minute, and not before',
  async (api) => {
    await befriend()
    await pay()
    app().outside.wecom.setServerFaults([{ api, fault: 'noPermission', times: 1000 }])
    await mark()
    app().outside.wecom.setServerFaults([])
    await mark()
    expect(inWecom()).toEqual([])
    passMinute()
    await mark()
    expect(inWecom()).toEqual(MARKED)
  },
)

test('a mark that WeCom refuses holds up no other', async () => {
  await befriend()
  await pay()
  await pay('tuition')
  app().outside.wecom.setServerFaults([{ api: 'externalcontact/mark_tag', fault: 'noPermission', times: 1 }])
  await mark()
  expect((await states()).map((row) => row['state']).toSorted()).toEqual(['due', 'marked'])
})

test('what is marked is not marked again: a manager who takes the tag off has it off', async () => {
  await befriend()
  await pay()
  await mark()
  app().outside.wecom.setServerFaults([{ api: '*', fault: 'error500', times: 1000 }])
  passMinute()
  await mark()
  expect(await states()).toEqual([{ tag: '物业缴费', state: 'marked' }])
})

test('of two workers one marks', async () => {
  await befriend()
  await pay()
  await Promise.all([mark(), mark()])
  expect(inWecom()).toEqual(MARKED)
})

test('who is a contact no more is given up', async () => {
  // As far as we were told; WeCom knows nothing of it.
  await addContact(app().deps, ...PAIR)
  await pay()
  await mark()
  expect(await states()).toEqual([{ tag: '物业缴费', state: 'gone' }])
})

test('a service that is not there, and a customer who is no more, are told so', async () => {
  await expect(pay('lottery')).rejects.toMatchObject({ code: 'SERVICE_NOT_FOUND' })
  await expect(openService(app().deps, 'nobody', 'tuition')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})

test('a channel the bank has not is a mistake of the file', () => {
  const services = [{ id: 'one', name: '物业费', text: '缴物业费', tag: '物业缴费', channel: 'nowhere' }]
  expect(serviceFile(['xihu-01']).safeParse({ services }).error!.issues).toMatchObject([{ path: ['services', 0, 'channel'] }])
})

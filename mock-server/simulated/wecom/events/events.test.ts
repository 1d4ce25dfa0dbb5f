import { expect, test } from 'vitest'
import { MORNING_S, useWecom } from '../testing/use-wecom'

const wecom = useWecom()

const kinds = () => wecom().events.map(({ ChangeType }) => ChangeType)
const statuses = () => wecom().handle.show().deliveries.map(({ status }) => status)

test('who scans a code is told of with the state of the contact way, and can be welcomed', async () => {
  await wecom().post('externalcontact/add_contact_way', { type: 1, scene: 2, user: ['LIN'], state: 'xihu-01' })
  await wecom().handle.scanContactCode('cai', 'lin')
  expect(wecom().events).toEqual([
    {
      ToUserName: 'ww0123456789abcdef', FromUserName: 'sys', CreateTime: String(MORNING_S), MsgType: 'event',
      Event: 'change_external_contact', ChangeType: 'add_external_contact', UserID: 'LIN', ExternalUserID: 'wm-cai',
      State: 'xihu-01', WelcomeCode: expect.stringMatching(/^[\w-]{32}$/),
    },
  ])
})

test('without a contact way there is no state', async () => {
  await wecom().handle.scanContactCode('cai', 'lin')
  expect(wecom().events[0]).not.toHaveProperty('State')
})

test('who has the member already is told of no more', async () => {
  await wecom().handle.scanContactCode('anna', 'lin')
  expect(wecom().events).toEqual([])
})

test.each([
  ['customer', 'del_follow_user'],
  ['member', 'del_external_contact'],
] as const)('a contact the %s deletes is told of as %s', async (by, changeType) => {
  await wecom().handle.deleteContact({ customerId: 'anna', managerId: 'lin', by })
  expect(wecom().events).toMatchObject([{ ChangeType: changeType, UserID: 'LIN', ExternalUserID: 'wm-anna' }])
})

test('who joins a group and leaves it again is told of with his id and how', async () => {
  await wecom().handle.changeGroup({ groupId: 'neighbours', customerId: 'cai', kind: 'join' })
  await wecom().handle.changeGroup({ groupId: 'neighbours', customerId: 'cai', kind: 'leave' })
  expect(wecom().events).toMatchObject([
    {
      Event: 'change_external_chat', ChangeType: 'update', ChatId: 'wr-neighbours', UpdateDetail: 'add_member', JoinScene: '3',
      MemChangeCnt: '1', MemChangeList: { Item: 'wm-cai' },
    },
    { UpdateDetail: 'del_member', QuitScene: '0', MemChangeList: { Item: 'wm-cai' } },
  ])
  const [joined, left] = wecom().events
  expect([left!.LastMemVer, left!.CurMemVer]).toEqual([joined!.CurMemVer, joined!.LastMemVer])
})

test('who stays where he is makes no event', async () => {
  await wecom().handle.changeGroup({ groupId: 'neighbours', customerId: 'bo', kind: 'join' })
  await wecom().handle.changeGroup({ groupId: 'neighbours', customerId: 'cai', kind: 'leave' })
  expect(wecom().events).toEqual([])
})

test('a group that is dismissed is told of, and is no more', async () => {
  await wecom().handle.dismissGroup('neighbours')
  expect(wecom().events).toMatchObject([{ ChangeType: 'dismiss', ChatId: 'wr-neighbours' }])
  await expect(wecom().handle.changeGroup({ groupId: 'neighbours', customerId: 'cai', kind: 'join' })).rejects.toMatchObject({ code: 'GROUP_NOT_FOUND' })
})

test('an event is repeated as often as QA wants', async () => {
  await wecom().handle.setEvents({ times: 3, order: 'asHappened' })
  await wecom().handle.scanContactCode('cai', 'lin')
  expect(kinds()).toEqual(Array.from({ length: 3 }, () => 'add_external_contact'))
  expect(new Set(wecom().events.map(({ WelcomeCode }) => WelcomeCode)).size).toBe(1)
})

/** Five things happen while events are held. */
async function holdFive() {
  const { handle } = wecom()
  await handle.setEvents({ times: 1, order: 'held' })
  await handle.scanContactCode('cai', 'lin')
  await handle.deleteContact({ customerId: 'cai', managerId: 'lin', by: 'member' })
  await handle.changeGroup({ groupId: 'neighbours', customerId: 'cai', kind: 'join' })
  await handle.deleteContact({ customerId: 'anna', managerId: 'lin', by: 'customer' })
  await handle.dismissGroup('neighbours')
}

const IN_ORDER = ['add_external_contact', 'del_external_contact', 'update', 'del_follow_user', 'dismiss']

test('held events are sent in order once they are let go', async () => {
  await holdFive()
  expect([kinds(), wecom().handle.show().events.held]).toEqual([[], 5])
  await wecom().handle.setEvents({ times: 1, order: 'asHappened' })
  expect([kinds(), wecom().handle.show().events.held]).toEqual([IN_ORDER, 0])
})

test('shuffled, they are sent in another order, each once', async () => {
  await holdFive()
  await wecom().handle.setEvents({ times: 1, order: 'shuffled' })
  expect(kinds()).not.toEqual(IN_ORDER)
  expect(kinds().toSorted()).toEqual(IN_ORDER.toSorted())
})

test('an event that is not heard is sent again, three times at most', async () => {
  wecom().nextStatuses.push(500, 404)
  await wecom().handle.scanContactCode('cai', 'lin')
  expect(statuses()).toEqual([200, 404, 500])
  wecom().nextStatuses.push(500, 500, 500, 500)
  await wecom().handle.deleteContact({ customerId: 'cai', managerId: 'lin', by: 'member' })
  expect(statuses()).toEqual([500, 500, 500, 500, 200, 404, 500])
})

test('the last hundred deliveries are kept', async () => {
  await wecom().handle.setEvents({ times: 5, order: 'asHappened' })
  for (let round = 0; round < 11; round += 1) {
    await wecom().handle.scanContactCode('cai', 'lin')
    await wecom().handle.deleteContact({ customerId: 'cai', managerId: 'lin', by: 'member' })
  }
  const { deliveries } = wecom().handle.show()
  expect([deliveries.length, deliveries[0]!.id, deliveries[0]!.event]).toEqual([100, 110, 'change_external_contact.del_external_contact'])
})

test("the callback's address is checked with a text it has to unlock", async () => {
  expect(await wecom().handle.checkCallback()).toBe(true)
})

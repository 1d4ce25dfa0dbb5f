import { expect, test } from 'vitest'
import { MORNING } from '../../testing/demo-world'
import { useGateway } from './testing/use-gateway'

const given = useGateway()

test('a group is told as it is now, with its staff and its customers', async () => {
  expect(await given().gateway.groups.get('wr-neighbours')).toEqual({
    chatId: 'wr-neighbours', name: '邻里群', ownerUserId: 'SHEN',
    members: [
      { kind: 'staff', userId: 'SHEN', name: '沈嘉禾', unionId: null, joinedAt: MORNING },
      { kind: 'customer', userId: 'wm-bo', name: '周若楠', unionId: 'union-o-bo', joinedAt: MORNING },
    ],
  })
})

test('what is no customers’ group, or is one no more, is null', async () => {
  const { gateway: { groups }, wecom } = given()
  expect(await groups.get('wr-nothing')).toBeNull()
  await wecom.handle.dismissGroup('neighbours')
  expect(await groups.get('wr-neighbours')).toBeNull()
})

test('the groups of an owner are listed', async () => {
  const { gateway: { groups } } = given()
  expect([await groups.list(['SHEN']), await groups.list(['LIN'])]).toEqual([['wr-neighbours'], []])
})

test('a join way lets customers in', async () => {
  const { gateway: { groups }, wecom } = given()
  const configId = await groups.addJoinWay(['wr-neighbours'], '邻里群')
  await wecom.handle.scanCode('cai', configId)
  expect((await groups.get('wr-neighbours'))!.members.map(({ userId }) => userId)).toContain('wm-cai')
})

import { expect, test } from 'vitest'
import { bankFile } from '../../bank/bank-file'
import { smallBank } from '../../simulated/wecom/testing/small-bank'
import { MORNING } from '../../testing/demo-world'
import { useGateway } from './testing/use-gateway'

/** Everybody knows Anna: WeCom tells 500 of her followers at a time. */
const crowd = Array.from({ length: 501 }, (_, index) => ({ ...smallBank.managers[0]!, id: `m-${index}`, wecomUserId: `M${index}` }))
const knownByAll = bankFile.parse({
  ...smallBank, couponOffers: [], managers: [...smallBank.managers, ...crowd],
  customers: smallBank.customers.map((it) => (it.id === 'bo' ? { ...it, name: '<b>周若楠\u202e', managerIds: crowd.map(({ id }) => id) } : it)),
})

const given = useGateway(knownByAll)

test('a contact is told with everybody who has him', async () => {
  const { gateway: { contacts } } = given()
  expect(await contacts.get('wm-anna')).toEqual({
    externalUserId: 'wm-anna', name: '陈思源', unionId: 'union-o-anna',
    followers: [{ userId: 'LIN', remark: '', description: '', tagIds: [], remarkMobiles: [], state: null, addedAt: MORNING }],
  })
})

test('more than 500 followers come in pages, all of them', async () => {
  const contact = await given().gateway.contacts.get('wm-bo')
  expect(new Set(contact!.followers.map(({ userId }) => userId)).size).toBe(501)
})

test('a name is kept as its owner wrote it, but for what would turn the words beside it', async () => {
  expect((await given().gateway.contacts.get('wm-bo'))!.name).toBe('<b>周若楠')
})

test('who is nobody’s contact, and who is nobody, is null', async () => {
  const { gateway: { contacts } } = given()
  expect([await contacts.get('wm-cai'), await contacts.get('wm-nobody')]).toEqual([null, null])
})

test('a member’s contacts are listed; one who has none has an empty list', async () => {
  const { gateway: { contacts } } = given()
  expect(await contacts.list('LIN')).toEqual(['wm-anna'])
  expect(await contacts.list('SHEN')).toEqual([])
})

test('a remark is what the member then reads; many are written at once', async () => {
  const { gateway: { contacts } } = given()
  await Promise.all(Array.from({ length: 12 }, () => contacts.remark('LIN', 'wm-anna', { remark: '陈女士', description: '有房贷' })))
  expect((await contacts.get('wm-anna'))!.followers[0]).toMatchObject({ remark: '陈女士', description: '有房贷' })
})

test('WeCom’s own code of a refusal can be read', async () => {
  await expect(given().gateway.contacts.remark('SHEN', 'wm-anna', { remark: '陈女士' })).rejects.toMatchObject({ errcode: 84061 })
})

test('a customer’s openid is told also before he is anybody’s contact', async () => {
  const { gateway: { contacts } } = given()
  expect([await contacts.openidOf('wm-cai'), await contacts.openidOf('wm-nobody')]).toEqual(['o-cai', null])
})

import { expect, test } from 'vitest'
import { useWecom } from '../testing/use-wecom'

const wecom = useWecom()

const OF_LIN = { type: 1, scene: 2, user: ['LIN'], state: 'xihu-01' }
const add = (changes: object = {}) => wecom().post('externalcontact/add_contact_way', { ...OF_LIN, ...changes })
const addJoin = (changes: object = {}) =>
  wecom().post('externalcontact/groupchat/add_join_way', { scene: 2, chat_id_list: ['wr-neighbours'], ...changes })

test('a contact way is a code to scan, and can be looked up by its config_id', async () => {
  const { config_id, qr_code } = await add({ remark: '大堂' })
  const picture = await fetch(String(qr_code))
  expect([picture.headers.get('content-type'), await picture.text()]).toEqual(['image/svg+xml', expect.stringMatching(/^<svg/)])
  expect(await wecom().post('externalcontact/get_contact_way', { config_id })).toMatchObject({
    contact_way: { config_id, qr_code, type: 1, scene: 2, remark: '大堂', state: 'xihu-01', user: ['LIN'], skip_verify: true },
  })
})

test('an older code still brings its own state, also once another was made', async () => {
  const older = await add({ state: 'poster-7' })
  await add()
  expect(await wecom().handle.scanCode('cai', String(older.config_id))).toEqual({ conversationId: 'single:lin:cai' })
  expect(await wecom().get('externalcontact/get', { external_userid: 'wm-cai' })).toMatchObject({ follow_user: [{ userid: 'LIN', state: 'poster-7' }] })
})

test('a code of several members adds one of them', async () => {
  const { config_id } = await add({ type: 2, user: ['LIN', 'SHEN'] })
  expect((await wecom().handle.scanCode('cai', String(config_id))).conversationId).toMatch(/^single:(lin|shen):cai$/)
})

test('a code that was never made leads nowhere', async () => {
  await expect(wecom().handle.scanCode('cai', 'nothing')).rejects.toMatchObject({ code: 'CODE_NOT_FOUND' })
})

test('whoever scans it is known to have come by it', async () => {
  await add({ state: 'older' })
  await add()
  await wecom().handle.scanContactCode('cai', 'lin')
  expect(await wecom().get('externalcontact/get', { external_userid: 'wm-cai' })).toMatchObject({ follow_user: [{ userid: 'LIN', state: 'xihu-01' }] })
})

test.each([
  ['without a type', { type: undefined }, 41037],
  ['of an unknown type', { type: 3 }, 41039],
  ['without a scene', { scene: undefined }, 41038],
  ['of an unknown scene', { scene: 3 }, 41040],
  ['for one member that names two', { user: ['LIN', 'SHEN'] }, 40058],
  ['for nobody', { user: [] }, 40058],
  ['for a stranger', { user: ['NOBODY'] }, 40031],
  ['for who has left', { user: ['GU'] }, 84074],
  ['for more than a hundred', { type: 2, user: Array.from({ length: 101 }, () => 'LIN') }, 41041],
  ['with a state of 31 characters', { state: 's'.repeat(31) }, 40058],
])('a contact way %s is refused', async (_which, changes, errcode) => {
  expect(await add(changes)).toMatchObject({ errcode })
})

test('a config_id that is missing, or unknown, is refused', async () => {
  expect(await wecom().post('externalcontact/get_contact_way', {})).toMatchObject({ errcode: 41043 })
  expect(await wecom().post('externalcontact/get_contact_way', { config_id: 'x' })).toMatchObject({ errcode: 41044 })
})

test('a join way leads into its group', async () => {
  const { config_id } = await addJoin()
  expect(await wecom().handle.scanCode('cai', String(config_id))).toEqual({ conversationId: 'group:neighbours' })
  expect(wecom().events).toMatchObject([{ UpdateDetail: 'add_member', MemChangeList: { Item: 'wm-cai' } }])
  expect(await wecom().post('externalcontact/groupchat/get_join_way', { config_id })).toMatchObject({
    join_way: { config_id, chat_id_list: ['wr-neighbours'], auto_create_room: 1, qr_code: expect.stringContaining(String(config_id)) },
  })
})

test.each([
  ['into no group', [], 40058],
  ['into six', Array.from({ length: 6 }, () => 'wr-neighbours'), 40058],
  ['into one that is none', ['wr-elsewhere'], 90501],
])('a join way %s is refused', async (_which, chat_id_list, errcode) => {
  expect(await addJoin({ chat_id_list })).toMatchObject({ errcode })
})

import { expect, test } from 'vitest'
import { MORNING_S, useWecom } from '../testing/use-wecom'

const wecom = useWecom()

const get = (external_userid: string) => wecom().get('externalcontact/get', { external_userid })
const note = (changes: object) => wecom().post('externalcontact/remark', { userid: 'LIN', external_userid: 'wm-anna', ...changes })

test('a customer is told with the members in range who follow him', async () => {
  expect(await get('wm-anna')).toEqual({
    errcode: 0, errmsg: 'ok',
    external_contact: { external_userid: 'wm-anna', name: '陈思源', unionid: 'union-o-anna', avatar: '', type: 1, gender: 0 },
    follow_user: [
      {
        userid: 'LIN', remark: '', description: '', createtime: MORNING_S, tags: [], remark_corp_name: '', remark_mobiles: [],
        oper_userid: 'LIN', add_way: 1, state: '',
      },
    ],
  })
})

test.each([
  ['', 41035],
  ['wm-nobody', 40096],
  ['wm-cai', 84061],
])('of the customer "%s" nothing is told: %i', async (id, errcode) => {
  expect(await get(id)).toMatchObject({ errcode })
})

test('who has deleted the member is told of still, whom the member has deleted is not', async () => {
  await wecom().handle.deleteContact({ customerId: 'anna', managerId: 'lin', by: 'customer' })
  expect(await get('wm-anna')).toMatchObject({ follow_user: [{ userid: 'LIN' }] })
  await wecom().handle.deleteContact({ customerId: 'anna', managerId: 'lin', by: 'member' })
  expect(await get('wm-anna')).toMatchObject({ errcode: 84061 })
})

test('a member has his customers', async () => {
  await wecom().handle.scanContactCode('cai', 'lin')
  expect(await wecom().get('externalcontact/list', { userid: 'LIN' })).toMatchObject({ external_userid: ['wm-anna', 'wm-cai'] })
})

test.each([
  ['', 41009],
  ['NOBODY', 40003],
  ['GU', 84074],
  ['SHEN', 84061],
])('of the member "%s" no customers are told: %i', async (userid, errcode) => {
  expect(await wecom().get('externalcontact/list', { userid })).toMatchObject({ errcode })
})

test('what a member notes down stands with his customer, and only what he changed is changed', async () => {
  await note({ remark: '陈姐', description: '喜欢线下活动' })
  await note({ remark: '思源', remark_mobiles: ['13805715424'] })
  expect(await get('wm-anna')).toMatchObject({
    follow_user: [{ remark: '思源', description: '喜欢线下活动', remark_mobiles: ['13805715424'] }],
  })
})

test.each([
  [{}, 40058],
  [{ remark: '名'.repeat(21) }, 40058],
  [{ remark: 1 }, 40058],
  [{ remark: '思源', external_userid: 'wm-bo' }, 84061],
  [{ remark: '思源', userid: 'NOBODY' }, 40003],
])('a remark %j is refused: %i', async (changes, errcode) => {
  expect(await note(changes)).toMatchObject({ errcode })
})

test('of more than five remarks at once the sixth has to wait', async () => {
  const codes = await wecom().postAtOnce(6, 'externalcontact/remark', { userid: 'LIN', external_userid: 'wm-anna', remark: '思源' })
  expect(codes).toEqual([0, 0, 0, 0, 0, 45033])
  expect((await note({ remark: '思源' })).errcode).toBe(0)
})

test('an external id becomes the openid', async () => {
  expect(await wecom().post('externalcontact/convert_to_openid', { external_userid: 'wm-anna' })).toMatchObject({ openid: 'o-anna' })
  expect(await wecom().post('externalcontact/convert_to_openid', { external_userid: 'wm-nobody' })).toMatchObject({ errcode: 40096 })
})

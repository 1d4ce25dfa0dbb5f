import { expect, test } from 'vitest'
import { MORNING_S, useWecom } from '../testing/use-wecom'

const wecom = useWecom()

const get = (body: object) => wecom().post('externalcontact/groupchat/get', body)
const list = (body: object) => wecom().post('externalcontact/groupchat/list', body)

test('a group is told with its owner and its people, staff and customers', async () => {
  expect(await get({ chat_id: 'wr-neighbours', need_name: 1 })).toEqual({
    errcode: 0, errmsg: 'ok',
    group_chat: {
      chat_id: 'wr-neighbours', name: '邻里群', owner: 'SHEN', create_time: MORNING_S, notice: '', admin_list: [],
      member_list: [
        { userid: 'SHEN', type: 1, join_time: MORNING_S, join_scene: 1, group_nickname: '', name: '沈嘉禾' },
        { userid: 'wm-bo', type: 2, join_time: MORNING_S, join_scene: 3, group_nickname: '', name: '周若楠', unionid: 'union-o-bo' },
      ],
      member_version: expect.stringMatching(/^[\da-f]{32}$/),
    },
  })
})

test('names are told to those who ask for them', async () => {
  const { group_chat } = await get({ chat_id: 'wr-neighbours' })
  expect((group_chat as { member_list: object[] }).member_list[0]).not.toHaveProperty('name')
})

test('a group that is none, or none any more, is refused', async () => {
  expect(await get({})).toMatchObject({ errcode: 40063 })
  expect(await get({ chat_id: 'wr-elsewhere' })).toMatchObject({ errcode: 90501 })
  await wecom().handle.dismissGroup('neighbours')
  expect(await get({ chat_id: 'wr-neighbours' })).toMatchObject({ errcode: 49008 })
  expect(await list({ limit: 10 })).toMatchObject({ group_chat_list: [] })
})

test('groups are listed by owner', async () => {
  const all = [{ chat_id: 'wr-neighbours', status: 0 }]
  expect(await list({ limit: 10 })).toEqual({ errcode: 0, errmsg: 'ok', group_chat_list: all })
  expect(await list({ limit: 10, owner_filter: { userid_list: ['LIN'] } })).toMatchObject({ group_chat_list: [] })
})

test.each([
  [{}, 40058],
  [{ limit: 1001 }, 40058],
  [{ limit: 10, cursor: 'nowhere' }, 50100],
])('a list %j is refused: %i', async (body, errcode) => {
  expect(await list(body)).toMatchObject({ errcode })
})

import { expect, test } from 'vitest'
import { MORNING_S, useWecom } from '../testing/use-wecom'

const wecom = useWecom()

interface TagGroup {
  group_id: string
  group_name: string
  tag: { id: string; name: string }[]
}

const add = (body: object) => wecom().post('externalcontact/add_corp_tag', body)
const addGroup = async (group_name: string, ...names: string[]) => (await add({ group_name, tag: names.map((name) => ({ name })) })).tag_group as TagGroup
const list = async (body: object = {}) => (await wecom().post('externalcontact/get_corp_tag_list', body)).tag_group as TagGroup[]
const mark = (changes: object) => wecom().post('externalcontact/mark_tag', { userid: 'LIN', external_userid: 'wm-anna', ...changes })
const namesOf = (groups: TagGroup[]) => groups.map(({ group_name, tag }) => [group_name, ...tag.map(({ name }) => name)])

test('a tag is made in a group of its own, or in one that is there', async () => {
  const { group_id } = await addGroup('抽奖', '已中奖')
  await addGroup('抽奖', '未中奖')
  await add({ group_id, tag: [{ name: '老客户' }] })
  expect(namesOf(await list())).toEqual([['抽奖', '已中奖', '未中奖', '老客户']])
})

test('what is made is told with its ids and time', async () => {
  const group = await addGroup('抽奖', '已中奖')
  expect(group).toMatchObject({ create_time: MORNING_S, order: 0, deleted: false, tag: [{ name: '已中奖', create_time: MORNING_S, deleted: false }] })
})

test.each([
  ['whose name is taken in its group', { group_name: '抽奖', tag: [{ name: '已中奖' }] }, 40071],
  ['that is given twice', { group_name: '抽奖', tag: [{ name: '新' }, { name: '新' }] }, 40071],
  ['of 31 characters', { group_name: '抽奖', tag: [{ name: '名'.repeat(31) }] }, 40072],
  ['in a group without a name', { group_name: '', tag: [{ name: '新' }] }, 40072],
  ['that is none', { group_name: '抽奖', tag: [] }, 40058],
  ['in an unknown group', { group_id: 'et-unknown', tag: [{ name: '新' }] }, 40068],
  ['that is one of more than 3,000', { group_name: '很多', tag: Array.from({ length: 3000 }, (_, index) => ({ name: `标签${index}` })) }, 40126],
])('a tag %s is refused', async (_which, body, errcode) => {
  await addGroup('抽奖', '已中奖')
  expect(await add(body)).toMatchObject({ errcode })
})

test('tags are listed by their ids, or by those of groups, which go first', async () => {
  const prizes = await addGroup('抽奖', '已中奖', '未中奖')
  const steps = await addGroup('八步曲', '已加微')
  expect(namesOf(await list({ tag_id: [prizes.tag[1]!.id] }))).toEqual([['抽奖', '未中奖']])
  expect(namesOf(await list({ tag_id: [prizes.tag[1]!.id], group_id: [steps.group_id] }))).toEqual([['八步曲', '已加微']])
})

test('a customer is given tags and loses them', async () => {
  const [won, lost] = (await addGroup('抽奖', '已中奖', '未中奖')).tag
  await mark({ add_tag: [lost!.id] })
  await mark({ add_tag: [won!.id, won!.id], remove_tag: [lost!.id] })
  expect(await wecom().get('externalcontact/get', { external_userid: 'wm-anna' })).toMatchObject({
    follow_user: [{ tags: [{ group_name: '抽奖', tag_name: '已中奖', tag_id: won!.id, type: 1 }] }],
  })
})

test.each([
  [{}, 40058],
  [{ add_tag: [], remove_tag: [] }, 40058],
  [{ add_tag: ['et-unknown'] }, 40068],
  [{ add_tag: 'et-unknown' }, 40058],
  [{ add_tag: ['et-unknown'], external_userid: 'wm-bo' }, 84061],
])('marking with %j is refused: %i', async (changes, errcode) => {
  expect(await mark(changes)).toMatchObject({ errcode })
})

test('of more than five markings at once the sixth has to wait', async () => {
  const [won] = (await addGroup('抽奖', '已中奖')).tag
  const codes = await wecom().postAtOnce(6, 'externalcontact/mark_tag', { userid: 'LIN', external_userid: 'wm-anna', add_tag: [won!.id] })
  expect(codes).toEqual([0, 0, 0, 0, 0, 45033])
})

import { expect, test } from 'vitest'
import { useGateway } from './testing/use-gateway'

const given = useGateway()

test('tags are made in a group, found again, and marked and taken off', async () => {
  const { gateway: { tags, contacts } } = given()
  expect(await tags.list()).toEqual([])
  const { tags: [active, sleeping] } = await tags.add('生命周期', ['活跃', '沉睡'])
  expect(await tags.list()).toEqual([{ id: expect.any(String), name: '生命周期', tags: [active, sleeping] }])
  const pair = { userId: 'LIN', externalUserId: 'wm-anna' }
  await tags.mark({ ...pair, add: [active!.id, sleeping!.id], remove: [] })
  await tags.mark({ ...pair, add: [], remove: [sleeping!.id] })
  expect((await contacts.get('wm-anna'))!.followers[0]!.tagIds).toEqual([active!.id])
})

test('many marks at once are more than WeCom takes at once, and all are made', async () => {
  const { gateway: { tags } } = given()
  const { tags: [active] } = await tags.add('生命周期', ['活跃'])
  const mark = () => tags.mark({ userId: 'LIN', externalUserId: 'wm-anna', add: [active!.id], remove: [] })
  await expect(Promise.all(Array.from({ length: 25 }, mark))).resolves.toHaveLength(25)
})

test('a name that is taken is a refusal with its code', async () => {
  const { gateway: { tags } } = given()
  await tags.add('生命周期', ['活跃'])
  await expect(tags.add('生命周期', ['活跃'])).rejects.toMatchObject({ errcode: 40071 })
})

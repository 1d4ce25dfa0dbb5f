import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { addContact } from '../scenario/ready-customer'
import { requireChatCustomer } from './require-chat-customer'
import { ZHOU } from './testing/told'

const world = useDemoWorld()

const require = (managerId: string, wish: 'look' | 'act') => requireChatCustomer(world().db, ZHOU.externalUserId, managerId, wish)

test('a manager of the customer’s branch looks at him and acts for him', async () => {
  expect(await require('lin-wanqing', 'look')).toEqual({ id: 'cust-02', access: 'full' })
  expect(await require('shen-jiahe', 'act')).toEqual({ id: 'cust-02', access: 'full' })
})

test('a manager of another branch who is his contact looks, and may not act (S16)', async () => {
  await addContact(world(), 'cust-02', 'lou-siyuan')
  expect(await require('lou-siyuan', 'look')).toMatchObject({ id: 'cust-02' })
  await expect(require('lou-siyuan', 'act')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('a stranger of another branch may not even look (K6), and nobody can be found who is not there', async () => {
  await expect(require('bao-xinyue', 'look')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await expect(requireChatCustomer(world().db, 'wm-nobody', 'lin-wanqing', 'look')).rejects.toMatchObject({ code: 'CUSTOMER_NOT_FOUND' })
})

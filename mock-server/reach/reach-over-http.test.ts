import { expect, test } from 'vitest'
import { ZHOU } from '../chat/testing/told'
import { addContact } from '../scenario/ready-customer'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

const params = { externalUserId: ZHOU.externalUserId }
const body = { kind: 'marketing', title: '新客见面礼' } as const

let keys = 0
const headers = () => ({ 'idempotency-key': `key-of-test-${++keys}` })

test('the sidebar asks, tells that it was sent, and sees what is left', async () => {
  const { reach } = await clientOfManager(app().url, 'lin-wanqing')
  const { reachId } = await reach.reserveReach({ params, headers: headers(), body })
  expect(await reach.settleReach({ params: { ...params, reachId: reachId! }, body: { outcome: 'sent' } })).toEqual({ outcome: 'sent' })
  expect(await reach.showReaches({ params })).toEqual({ reason: null, nextAllowedAt: null, nextAllowedOn: null, marketingLeft: 1 })
})

test('another branch’s customer is looked at, and never sent anything (S16, K6)', async () => {
  await addContact(world(), ZHOU.id, 'lou-siyuan')
  const { reach } = await clientOfManager(app().url, 'lou-siyuan')
  expect(await reach.showReaches({ params })).toMatchObject({ marketingLeft: 2 })
  await expect(reach.reserveReach({ params, headers: headers(), body })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('a manager who has nothing to do with him learns nothing', async () => {
  const { reach } = await clientOfManager(app().url, 'lou-siyuan')
  await expect(reach.showReaches({ params })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

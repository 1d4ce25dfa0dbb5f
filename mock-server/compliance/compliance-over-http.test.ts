import { expect, test } from 'vitest'
import { findPromises } from '#shared/compliance/find-promises'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { submitScript } from './submit-script'

const world = useDemoWorld()
const app = useTestApp(world)

test('every manager is given the words, and finds with them what the server finds', async () => {
  const { compliance } = await clientOfManager(app().url, 'lin-wanqing')
  const words = await compliance.listPromiseWords()
  expect(findPromises('这款保·本', words)).toEqual(findPromises('这款保·本', world().demo.promiseWords))
  expect(findPromises('这款保·本', words)).toHaveLength(1)
})

test('scripts are decided about by an approver only', async () => {
  await submitScript(world().db, { scriptId: 'own-rain', authorId: 'lin-wanqing', title: '下雨', messages: ['带伞'] }, world().clock.now())
  const params = { scriptId: 'own-rain' }
  const body = { decision: 'approved', version: 1 } as const
  const { compliance: manager } = await clientOfManager(app().url, 'shen-jiahe')
  await expect(manager.listScriptReviews()).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  await expect(manager.decideScriptReview({ params, body })).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  const { compliance: approver } = await clientOfManager(app().url, 'he-yingxue')
  expect(await approver.decideScriptReview({ params, body })).toMatchObject({ state: 'approved' })
  expect(await approver.listScriptReviews()).toMatchObject({ waiting: [], decided: [{ title: '下雨' }] })
})

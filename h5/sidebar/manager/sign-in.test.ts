import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chenMin, spring, type Bank } from '../testing/bank-in-memory'
import { openSidebar } from '../testing/open-sidebar'

const SIGN_IN = '/oauth/manager?return=/sidebar/'
const stranger: Bank = { manager: 'UNAUTHENTICATED', campaigns: 'UNAUTHENTICATED' }

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

test('a manager without a session is sent to sign in, and sees no error on the way', async () => {
  const { screen, visit } = await openSidebar(stranger)
  expect(visit.left).toEqual([SIGN_IN])
  expect(screen.find('[aria-label="正在加载活动"]').exists()).toBe(true)
})

test('one who comes back without a session is not sent round again, but asked', async () => {
  await openSidebar(stranger)
  const { screen, visit, press } = await openSidebar(stranger)
  expect(visit.left).toEqual([])
  expect(screen.text()).toContain('还没有登录')
  await press('重新登录')
  expect(visit.left).toEqual([SIGN_IN])
})

test('a session that ends during the day earns a new way to sign in', async () => {
  await openSidebar(stranger)
  const bank: Bank = { manager: chenMin, campaigns: [spring] }
  const { visit, press } = await openSidebar(bank)
  Object.assign(bank, stranger)
  await press('刷新')
  expect(visit.left).toEqual([SIGN_IN])
})

test('someone the bank does not list is told so', async () => {
  const { screen, visit } = await openSidebar({ manager: 'MANAGER_NOT_FOUND', campaigns: 'MANAGER_NOT_FOUND' })
  expect(screen.text()).toContain('不在客户经理名单中')
  expect(visit.left).toEqual([])
})

test('a server that fails can be asked again', async () => {
  const bank: Bank = { manager: 'INTERNAL_ERROR', campaigns: 'INTERNAL_ERROR' }
  const { screen, press } = await openSidebar(bank)
  Object.assign(bank, { manager: chenMin, campaigns: [spring] })
  await press('重试')
  expect(screen.text()).toContain('陈敏')
  expect(screen.text()).toContain('新春抽立减金')
})

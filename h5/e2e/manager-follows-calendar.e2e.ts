import { expect, test } from 'vitest'
import { openDesk } from './open-desk'
import { sitAtDesk } from './sit-at-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

test('what is due today goes into the group with one tap, and is counted as sent (G9, G12, D17)', async () => {
  const { sidebar, answer } = await sitAtDesk(koi, { member: '沈嘉禾', chat: '西湖邻里福利群' })
  await sidebar.getByRole('tab', { name: '日历' }).click()
  const send = sidebar.getByRole('button', { name: /^发送：/ })
  await send.first().waitFor()
  const open = await send.count()
  // It is ten in the morning, and meant for the evening.
  await send.first().click()
  await sidebar.getByRole('dialog').getByRole('button', { name: '现在就发' }).click()
  await answer('发送')
  await sidebar.getByText('已发').first().waitFor()
  expect(await send.count()).toBe(open - 1)
})

test('a slot without its script keeps the branch’s plan from being followed, and says which (S5)', async () => {
  const page = await openDesk(koi, 'shen-jiahe', 'plan')
  await page.getByRole('button', { name: /^改：周四/ }).click()
  await page.getByRole('form', { name: '改这一条' }).getByLabel('话术').first().fill('')
  await page.getByRole('button', { name: '好了' }).click()
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByText(/^周四.*第 1 轮还没有话术，写好才能启用/).waitFor()
})

import { expect, test } from 'vitest'
import { barriersBeside } from './find-barriers'
import { settlePage } from './settle-page'
import { sitAtDesk } from './sit-at-desk'
import { frameBeside } from './take-seat'
import { useKoi } from './use-koi'

const koi = useKoi()

async function passMinutes(minutes: number): Promise<void> {
  const { now } = await koi.server.client.qa.showClock()
  await koi.server.client.qa.setClock({ body: { now: new Date(Date.parse(now) + minutes * 60_000).toISOString() } })
}

test('a manager writes to all who bear no tag of students, confirms it in WeCom, and sees that it was sent (S7)', async () => {
  const { page, sidebar } = await sitAtDesk(koi)
  await sidebar.getByRole('link', { name: '群发' }).click()
  const whom = sidebar.getByRole('region', { name: '选客户' })
  await whom.getByText('符合 4 位客户，可以发 4 位').waitFor()
  await whom.getByRole('button', { name: '没有标签：选标签' }).click()
  await whom.getByRole('searchbox', { name: '没有标签：搜标签' }).fill('xs')
  await whom.getByRole('button', { name: '学生' }).click()
  await sidebar.getByRole('button', { name: '新客见面礼' }).click()
  // A button that has just become possible is paler than it will be.
  await settlePage(await frameBeside(page))
  expect(await barriersBeside(page)).toEqual([])
  await sidebar.getByRole('button', { name: '交给企业微信群发' }).click()
  expect(await barriersBeside(page)).toEqual([])
  await sidebar.getByRole('dialog').getByRole('button', { name: '提交' }).click()
  await sidebar.getByText('位等您确认').waitFor()

  await page.getByRole('region', { name: '群发助手' }).getByRole('button', { name: /发给 \d 位客户/ }).click()
  await passMinutes(2)
  await sidebar.getByText(/已发送 \d 位/).waitFor()
  expect(await barriersBeside(page)).toEqual([])
  const { conversations } = await koi.server.client.simulator.showWecom()
  const kinds = conversations.filter(({ memberIds }) => memberIds.includes('lin-wanqing')).map(({ lastMessage }) => lastMessage?.content.kind)
  // The last of them: text, page, mini-program.
  expect(kinds).toContain('miniprogram')
})

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawButton, drawResult, holdPhone, isAlive } from './hold-phone'
import { readCode } from './read-code'
import { useKoi } from './use-koi'

const koi = useKoi(['--campaign', 'h5/e2e/friends-share.yaml', '--clock', '2026-02-12T10:00:00+08:00'])

/** A stall's channel in Binjiang: 方雨婷 looks after who comes by it. */
const LINK = '/lottery/friends-share?ch=binjiang-02'

async function openInvitation(page: Page): Promise<void> {
  await isAlive(page)
  await page.getByRole('button', { name: /邀请好友/ }).click()
  await page.getByText('您的邀请链接').waitFor()
}

test('a friend scans the poster, is led to the same manager, draws, and brings the inviter his reward (C18, C27)', async () => {
  const { page } = await holdPhone(koi, 'cust-01', { link: LINK })
  await openInvitation(page)
  await page.getByText('成功邀请 0 位').waitFor()
  const link = await page.locator('.referral-link').innerText()
  await page.getByRole('button', { name: '生成邀请海报' }).click()
  expect(await readCode(page, /^邀请海报/)).toBe(link)
  expect(link).toMatch(/\/lottery\/friends-share\?ch=binjiang-02&inv=[a-z\d]+$/)

  const friend = await holdPhone(koi, 'cust-06', { link: link.slice(koi.server.url.length) })
  await friend.page.getByText('好友 陈** 邀请您一起抽好运').waitFor()
  await friend.page.getByText('方雨婷').first().waitFor()
  await koi.server.client.qa.addContact({ body: { customerId: 'cust-06', managerId: 'fang-yuting' } })
  await drawButton(friend.page).click()
  await friend.page.getByRole('textbox', { name: '手机号' }).fill('19557133244')
  await friend.page.getByRole('checkbox').click()
  await friend.page.getByRole('button', { name: '提交并抽奖' }).click()
  await drawResult(friend.page)

  await koi.server.client.qa.runWork()
  await page.reload()
  await openInvitation(page)
  await page.getByText('成功邀请 1 位 · 1 位打开过链接').waitFor()
  await page.getByText('已达成').waitFor()
})

test('the poster is kept as a picture, and who opens his own link is told whose it is', async () => {
  const { page } = await holdPhone(koi, 'cust-01', { link: LINK })
  await openInvitation(page)
  const link = await page.locator('.referral-link').innerText()
  await page.getByRole('button', { name: '生成邀请海报' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '保存图片' }).click()])
  expect(file.suggestedFilename()).toBe('星海银行杭州分行好友同行新春开门红-邀请海报.jpg')

  await page.goto(link)
  await page.getByText('这是您自己的邀请，发给好友吧').waitFor()
})

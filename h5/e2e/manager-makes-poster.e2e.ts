import { expect, test } from 'vitest'
import { holdPhone } from './hold-phone'
import { openDesk } from './open-desk'
import { readCode } from './read-code'
import { useKoi } from './use-koi'

const koi = useKoi(['--campaign', 'h5/e2e/friends-share.yaml', '--clock', '2026-02-12T10:00:00+08:00'])

test('a customer scans the poster of a manager and is led to him (C27)', async () => {
  const desk = await openDesk(koi, 'fang-yuting', 'today')
  await desk.getByRole('article', { name: /好友同行/ }).getByRole('button', { name: '我的海报' }).click()
  const link = await readCode(desk, /的海报，上面的二维码是您自己的活动链接$/)
  expect(link).toMatch(/\/lottery\/friends-share\?ch=binjiang-0\d$/)
  const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: '保存图片' }).click()])
  expect(file.suggestedFilename()).toBe('星海银行杭州分行好友同行新春开门红-我的海报.jpg')

  const { page } = await holdPhone(koi, 'cust-06', { link: link.slice(new URL(link).origin.length) })
  await page.getByText('方雨婷').first().waitFor()
})

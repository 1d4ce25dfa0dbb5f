import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBarriers } from './find-barriers'
import { holdPhone } from './hold-phone'
import { openDesk } from './open-desk'
import { sitAtDesk } from './sit-at-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

const line = (page: Page, place: number) => page.getByRole('list', { name: '线索' }).getByRole('listitem').nth(place)

test('a manager calls his leads one by one, and a mistaken tap is undone (S30)', async () => {
  await koi.scenario('leads-to-call')
  const page = await openDesk(koi, 'lin-wanqing', 'leads')
  await page.getByRole('button', { name: '未联系 334' }).waitFor()
  await line(page, 0).getByRole('button', { name: /^显示号码/ }).click()
  await line(page, 0).getByRole('link', { name: /拨打给/ }).waitFor()
  await line(page, 0).getByRole('button', { name: '已外呼' }).click()
  await page.getByRole('button', { name: '未联系 333' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await line(page, 0).getByRole('button', { name: /^撤销/ }).click()
  await page.getByRole('button', { name: '未联系 334' }).waitFor()
})

test('an operator brings in a list, and reads who was dealt how many and what was left out', async () => {
  const page = await openDesk(koi, 'zhou-mingyuan', 'leadfiles')
  const csv = ['手机号,姓名,网点,备注', '13805715424,陈思源,杭州西湖支行,', '12345,李四,杭州西湖支行,'].join('\n')
  await page.locator('input[type="file"]').setInputFiles({ name: '线索.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByText('线索.csv：已导入 1 条，1 条有问题').waitFor()
  await page.getByText('不是有效的手机号').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('the most promising customer is one tap from his chat (S21)', async () => {
  await koi.server.client.qa.runWork()
  const { page, sidebar } = await sitAtDesk(koi)
  await sidebar.getByRole('link', { name: '线索' }).click()
  await sidebar.getByRole('link', { name: '高潜客户' }).click()
  await sidebar.getByRole('heading', { name: '胡佳怡' }).waitFor()
  const frame = page.frames().find((it) => it.url().includes('/sidebar/'))
  expect(await findBarriers(frame!)).toEqual([])
  await sidebar.getByRole('button', { name: '去聊天：胡佳怡' }).click()
  await sidebar.getByRole('heading', { name: '胡佳怡' }).waitFor()
  await sidebar.getByRole('tab', { name: '客户' }).waitFor()
})

test('a guest signs up by the link, says his code at the door, and it is good once (S22)', async () => {
  const { page: phone } = await holdPhone(koi, 'cust-02', { link: '/events/xihu-coffee?m=lin-wanqing' })
  await phone.getByRole('heading', { name: '午后手冲咖啡课' }).waitFor()
  expect(await findBarriers(phone)).toEqual([])
  await phone.getByRole('button', { name: '我要报名' }).click()
  await phone.getByRole('heading', { name: '报名成功，等您来' }).waitFor()
  const code = (await phone.locator('.code').innerText()).replace('签到码', '').trim()
  expect(await findBarriers(phone)).toEqual([])

  const page = await openDesk(koi, 'lin-wanqing', 'events')
  await page.getByRole('button', { name: '签到和名单：午后手冲咖啡课' }).click()
  const door = page.getByRole('form', { name: '签到' })
  const checkIn = async () => {
    await door.getByRole('textbox', { name: '签到码' }).fill(code)
    await door.getByRole('button', { name: '签到' }).click()
  }
  await checkIn()
  await door.getByText('周若楠，欢迎到场').waitFor()
  await checkIn()
  await door.getByText('已经用过（周若楠）').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('an invitation goes from the chat to the customer', async () => {
  const { sidebar, answer } = await sitAtDesk(koi, { pane: 'events' })
  await sidebar.getByRole('button', { name: '发送邀请：午后手冲咖啡课' }).click()
  await answer('发送')
  await sidebar.getByText('已发送').waitFor()
})

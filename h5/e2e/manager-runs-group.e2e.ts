import { test } from 'vitest'
import { openDesk } from './open-desk'
import { sitAtDesk } from './sit-at-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

test('a manager makes a group from a template, binds it to the chat it is, publishes it, and its pitch goes into the chat (G1, G6, S3)', async () => {
  const desk = await openDesk(koi, 'shen-jiahe', 'groups')
  await desk.getByRole('button', { name: '解除绑定：西湖邻里福利群' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '确认解除' }).click()
  await desk.getByRole('button', { name: '新建群' }).click()
  const form = desk.getByRole('form', { name: '新建群' })
  await form.getByLabel('从哪个模板开始').selectOption({ label: 'ETC优质企业群' })
  await form.getByLabel('群名').fill('西溪园区出行群')
  await form.getByRole('button', { name: '保存' }).click()
  await desk.getByRole('article', { name: /^西溪园区出行群/ }).getByText('还没有绑定企业微信群').waitFor()

  // Of a chat that is no group yet the bank knows nothing.
  const { sidebar } = await sitAtDesk(koi, { member: '沈嘉禾', chat: '西湖邻里福利群', expected: [/404.*api\/chats\/groups/] })
  await sidebar.getByRole('button', { name: '绑定：西溪园区出行群' }).click()
  await sidebar.getByRole('heading', { name: '西溪园区出行群' }).waitFor()
  await sidebar.getByRole('tab', { name: '本群' }).click()
  await sidebar.getByText('2 / 200 位客户').waitFor()

  await desk.reload()
  await desk.getByRole('button', { name: '发布：西溪园区出行群' }).click()
  await desk.getByRole('button', { name: '停止邀请：西溪园区出行群' }).waitFor()
  await desk.getByText(/^1 个群，覆盖 2 位客户/).waitFor()
})

test('a group that a manager starts in WeCom has its customers in it once it is bound; one that a customer owns is bound as an assisted one (G1)', async () => {
  const desk = await openDesk(koi, 'shen-jiahe', 'groups')
  const make = async (name: string, kind: string) => {
    await desk.getByRole('button', { name: '新建群' }).click()
    const form = desk.getByRole('form', { name: '新建群' })
    await form.getByLabel('群名').fill(name)
    await form.getByRole('radio', { name: kind }).click()
    await form.getByRole('button', { name: '保存' }).click()
    await form.waitFor({ state: 'detached' })
  }
  await make('翠苑物业群', '主管群')
  await make('翠苑水果店', '辅管群')

  const { page, sidebar } = await sitAtDesk(koi, { member: '沈嘉禾', chat: '西湖邻里福利群', expected: [/404.*api\/chats\/groups/] })
  const start = async (name: string, owner: { label: string } | { index: number }) => {
    await page.getByRole('button', { name: '发起群聊' }).click()
    const form = page.getByRole('form', { name: '发起群聊' })
    await form.getByLabel('群名').fill(name)
    await form.getByLabel('群主').selectOption(owner)
    for (const guest of await form.getByRole('checkbox').all()) await guest.check()
    await form.getByRole('button', { name: '建群' }).click()
    await form.waitFor({ state: 'detached' })
  }
  await start('翠苑物业缴费群', { label: '沈嘉禾（主管群）' })
  await sidebar.getByRole('button', { name: '绑定：翠苑物业群' }).click()
  await sidebar.getByRole('tab', { name: '本群' }).click()
  await sidebar.getByText(/^[1-9]\d* \/ 200 位客户/).waitFor()

  await start('水果店老顾客', { index: 1 })
  await sidebar.getByRole('button', { name: '绑定：翠苑水果店' }).click()
  await sidebar.getByRole('tab', { name: '本群' }).click()
  await sidebar.getByRole('heading', { name: '第 1 步：了解群用户' }).waitFor()
})

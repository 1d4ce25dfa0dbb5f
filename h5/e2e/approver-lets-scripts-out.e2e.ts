import { expect, test } from 'vitest'
import { barriersBeside } from './find-barriers'
import { sitAtDesk } from './sit-at-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

test('a manager’s words are marked while he writes what may not be said, and go out once another has let them (K4)', async () => {
  const { page, sidebar, answer } = await sitAtDesk(koi, { pane: 'scripts' })
  await sidebar.getByRole('button', { name: '＋ 新建' }).click()
  const form = sidebar.getByRole('form', { name: '新建话术' })
  await form.getByLabel('标题').fill('周末去喝茶')
  await form.getByLabel('内容').fill('这款保 本又省心')
  await form.getByText('本产品不保本').waitFor()
  expect(await barriersBeside(page)).toEqual([])
  await form.getByRole('button', { name: '保存' }).click()
  await form.getByText('像在承诺收益，没有保存').waitFor()
  await form.getByLabel('内容').fill('这周末茶园开了，一起去走走。')
  await form.getByRole('button', { name: '保存' }).click()
  await sidebar.getByRole('button', { name: '我的' }).click()
  await sidebar.getByRole('option', { name: '周末去喝茶' }).click()
  const script = sidebar.getByRole('region', { name: '周末去喝茶' })
  await script.getByText('正在等合规审核').waitFor()
  expect(await script.getByRole('button', { name: '发送' }).isDisabled()).toBe(true)

  const other = await sitAtDesk(koi, { member: '何映雪', chat: null })
  await other.sidebar.getByRole('link', { name: '话术审核' }).click()
  await other.sidebar.getByRole('article', { name: '周末去喝茶' }).getByRole('button', { name: '通过' }).click()
  await other.sidebar.getByText('都审完了').waitFor()
  expect(await barriersBeside(other.page)).toEqual([])

  await sidebar.getByRole('tab', { name: '客户' }).click()
  await sidebar.getByRole('tab', { name: '话术' }).click()
  await sidebar.getByRole('button', { name: '我的' }).click()
  await sidebar.getByRole('option', { name: '周末去喝茶' }).click()
  await script.getByRole('button', { name: '发送' }).click()
  await answer('发送')
  await sidebar.getByText('已发送').first().waitFor()
})

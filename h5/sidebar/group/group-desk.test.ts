import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { CustomerGroup } from '#shared/group/contract'
import { groupTemplates } from '#shared/group/template'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import GroupDesk from './GroupDesk.vue'
import { groupOf } from './testing/group-of'

enableAutoUnmount(afterEach)

type GroupClient = NonNullable<DeskClient['group']>

const open = (groups: CustomerGroup[], client: GroupClient = {}) => openDesk(GroupDesk, {
  compliance: { listPromiseWords: async () => ({ words: [], negators: [], bridges: [] }) },
  group: { listGroups: async () => ({ groups, coverage: { groups: 140, customers: 10_000, perGroup: 71.4 }, districts: ['滨江区', '西湖区'] }), ...client },
})

test('a group says its kind, double attribute, theme, goal and how full it is; the branch how many it reaches (G1–G4, D15)', async () => {
  const { screen } = await open([groupOf(), groupOf({ id: 'lake', name: '湖畔群', kind: 'assisted', step: 'attract', ownerManagerId: null })])
  const text = screen.text()
  for (const words of ['140 个群，覆盖 10000 位客户，平均每群 71.4 位', '主管群', '信用卡 × 社区邻里 · 优惠活动 · 目标复购', '128 / 200 位客户', '辅管群第 2 步 引起注意']) expect(text).toContain(words)
})

test('a full group says where the next customer goes (G2)', async () => {
  const { screen } = await open([groupOf({ memberCount: 200 })])
  expect(screen.text()).toContain('已满，新客户会去下一个群')
})

const names = (screen: { findAll(selector: string): { attributes(name: string): string | undefined }[] }) =>
  screen.findAll('article button').map((it) => it.attributes('aria-label')!.split('：')[0])

test('what is missing before publication is listed; publishing is offered once nothing is, and before that the step that works (S3)', async () => {
  const unwritten = groupOf({ isPublished: false, problems: ['pitchMissing', 'notBound'], chatId: null, pitch: '' })
  const { screen } = await open([unwritten])
  expect(screen.findAll('[aria-label="发布前还差"] li')).toHaveLength(2)
  expect(names(screen)).toEqual(['修改'])
  expect(screen.get('article .van-button--primary').text()).toBe('补全资料')

  const unbound = await open([groupOf({ isPublished: false, problems: ['notBound'], chatId: null })])
  expect(unbound.screen.get('article').text()).toContain('下一步：在企业微信里打开那个群')
  expect([names(unbound.screen), unbound.screen.findAll('article .van-button--primary').length]).toEqual([['修改'], 0])

  const ready = await open([groupOf({ isPublished: false })])
  expect(names(ready.screen)).toEqual(['修改', '解除绑定', '发布'])
  expect(ready.screen.get('article .van-button--primary').text()).toBe('发布')
})

test('what is missing meanwhile is said when publishing is refused, and no longer once it has been written', async () => {
  let group = groupOf({ isPublished: false, pitch: '' })
  const { screen, press, type } = await open([], {
    listGroups: async () => ({ groups: [group], coverage: { groups: 0, customers: 0, perGroup: null }, districts: ['滨江区', '西湖区'] }),
    publishGroup: async () => ({ outcome: 'refused', problems: ['pitchMissing'] }),
    saveGroup: async ({ body }) => ({ outcome: 'saved', group: (group = { ...group, pitch: body.pitch, problems: [] }) }),
  })
  await press('发布：西湖邻里福利群')
  expect(screen.get('[role="alert"]').text()).toContain('还不能发布：还没有价值话术')
  await press('修改：西湖邻里福利群')
  await type('价值话术', '老邻居的省钱群。')
  await press('保存')
  expect(screen.get('article').text()).not.toContain('还不能发布')
})

test('a colleague’s group is only looked at', async () => {
  const { screen } = await open([groupOf({ canChange: false })])
  expect(screen.get('article').text()).toContain('只能查看：这个群由同事沈嘉禾维护。')
  expect(screen.findAll('article button')).toEqual([])
})

test('publishing and its end are one tap', async () => {
  const asked: unknown[] = []
  let group = groupOf({ isPublished: false })
  const { screen, press } = await openDesk(GroupDesk, { group: {
    listGroups: async () => ({ groups: [group], coverage: { groups: 0, customers: 0, perGroup: null }, districts: ['滨江区', '西湖区'] }),
    publishGroup: async ({ body }) => (asked.push(body), (group = { ...group, isPublished: body.isPublished }), { outcome: 'done', group }),
  } })
  expect(screen.text()).toContain('还没有已发布的群')
  await press('发布：西湖邻里福利群')
  await press('停止邀请：西湖邻里福利群')
  expect(asked).toEqual([{ isPublished: true }, { isPublished: false }])
})

test('before a group is taken from its chat somebody is asked', async () => {
  const asked: unknown[] = []
  const { press } = await open([groupOf()], { bindGroup: async ({ body }) => (asked.push(body), { outcome: 'bound', group: groupOf({ chatId: null }) }) })
  await press('解除绑定：西湖邻里福利群')
  await press('留着')
  expect(asked).toEqual([])
  await press('解除绑定：西湖邻里福利群')
  await press('确认解除')
  expect(asked).toEqual([{ chatId: null }])
})

test('a group made by mistake is deleted after a question; one with a chat has no button for it', async () => {
  const asked: string[] = []
  let groups = [groupOf({ id: 'oops', name: '建错的群', chatId: null, isPublished: false, memberCount: 0 }), groupOf()]
  const { screen, press } = await openDesk(GroupDesk, { group: {
    listGroups: async () => ({ groups, coverage: { groups: 1, customers: 128, perGroup: 128 }, districts: ['滨江区', '西湖区'] }),
    removeGroup: async ({ params }) => (asked.push(params.groupId), (groups = groups.filter(({ id }) => id !== params.groupId)), { outcome: 'removed' }),
  } })
  expect(screen.findAll('button').filter((it) => it.text() === '删除')).toHaveLength(1)
  await press('删除：建错的群')
  await press('留着')
  await press('删除：建错的群')
  await press('确认删除')
  expect(asked).toEqual(['oops'])
  expect(screen.text()).not.toContain('建错的群')
})

test('one that was used after all is said to stay', async () => {
  const { screen, press } = await open([groupOf({ chatId: null, isPublished: false, memberCount: 0 })], { removeGroup: async () => ({ outcome: 'inUse' }) })
  await press('删除：西湖邻里福利群')
  await press('确认删除')
  expect(screen.get('[role="alert"]').text()).toContain('这个群用过了，不能删除')
})

test('a new group begins with its template, and what is missing is said at its field (G6)', async () => {
  const saved: unknown[] = []
  const { screen, press, type } = await open([], { saveGroup: async ({ body }) => (saved.push(body), { outcome: 'saved', group: groupOf() }) })
  expect(screen.text()).toContain('网点还没有客户群')
  await press('新建群')
  expect(screen.findAll('optgroup').map((it) => it.attributes('label'))).toEqual(['场景群', '产品标签群（存量客户）', '产品标签群（目标客户）'])
  await type('从哪个模板开始', 'propertyFee')
  await press('保存')
  expect(screen.get('form').text()).toContain('请填写群名')
  await type('群名', '湖畔花园物业缴费群')
  await type('服务哪个区', '西湖区')
  await press('保存')
  const { kind, finance, social, pitch } = groupTemplates.propertyFee
  expect(saved).toEqual([{ theme: 'propertyFee', kind, finance, social, pitch, name: '湖畔花园物业缴费群', district: '西湖区', memberLimit: 200, product: null }])
  expect(screen.find('form').exists()).toBe(false)
})

test('another template takes nothing of what was written', async () => {
  const { screen, press, type } = await open([])
  await press('新建群')
  await type('群名', '我的群')
  await type('价值话术', '自己写的话')
  await type('从哪个模板开始', 'tuition')
  expect(screen.get<HTMLTextAreaElement>('textarea').element.value).toBe('自己写的话')
  expect(screen.get<HTMLInputElement>('form input').element.value).toBe('我的群')
})

test('what the bank does not allow is said at its field, and what was typed stays (G2, S3)', async () => {
  const { screen, press, type } = await open([groupOf()], {
    saveGroup: async () => ({ outcome: 'refused', mistakes: ['pitchTooLong', 'limitTooHigh'], most: { pitch: 150, members: 200 } }),
  })
  await press('修改：西湖邻里福利群')
  await type('最多几位客户', '300')
  await press('保存')
  const text = screen.get('form').text()
  expect(text).toContain('最多 150 个字')
  expect(text).toContain('我行规定每个群最多 200 位客户')
  expect(screen.get<HTMLInputElement>('form input').element.value).toBe('西湖邻里福利群')
})

test('the district is one of those the bank has branches in, whatever was written before, or none (G22)', async () => {
  const saved: unknown[] = []
  const { screen, press } = await open([groupOf({ district: '西湖' })], { saveGroup: async ({ body }) => (saved.push(body.district), { outcome: 'saved', group: groupOf() }) })
  await press('修改：西湖邻里福利群')
  const select = screen.findAll('select').find((it) => it.text().includes('不限'))!
  expect(select.findAll('option').map((it) => it.text())).toEqual(['不限', '滨江区', '西湖区'])
  await press('保存')
  expect(saved).toEqual(['西湖区'])
})

test('a district that the bank does not know is not taken out of a group unseen: the server says so at its field', async () => {
  const saved: unknown[] = []
  const refused = { outcome: 'refused' as const, mistakes: ['districtUnknown' as const], most: { pitch: 150, members: 200 } }
  const { screen, press } = await open([groupOf({ district: '萧山区' })], { saveGroup: async ({ body }) => (saved.push(body.district), refused) })
  await press('修改：西湖邻里福利群')
  const select = screen.findAll('select').find((it) => it.text().includes('不限'))!
  expect((select.element as HTMLSelectElement).selectedOptions[0]!.text).toBe('萧山区')
  await press('保存')
  expect(saved).toEqual(['萧山区'])
  expect(screen.get('form').text()).toContain('我行在本市没有这个区的网点')
})

test('another branch’s group is only looked at (K6)', async () => {
  const { screen } = await open([groupOf({ access: 'readOnly', canChange: false })])
  expect(screen.get('article').text()).toContain('只能查看')
  expect(screen.findAll('article button')).toEqual([])
})

test('what does not load can be asked for again', async () => {
  let isDown = true
  const { screen, press } = await open([], { listGroups: async () => (isDown ? refuse('NETWORK_ERROR')() : { groups: [groupOf()], coverage: { groups: 1, customers: 128, perGroup: 128 }, districts: ['滨江区', '西湖区'] }) })
  expect(screen.text()).toContain('客户群没有加载出来')
  isDown = false
  await press('重试')
  await flushPromises()
  expect(screen.text()).toContain('西湖邻里福利群')
})

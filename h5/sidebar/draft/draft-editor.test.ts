import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DraftView } from '#shared/draft/contract'
import { heYingxue } from '../testing/bank-in-memory'
import { deskBank, draftView, templateView, type DeskBank } from '../testing/desk-in-memory'
import { newcomer } from '../testing/newcomer'
import { openDraft } from '../testing/open-draft'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const bankWith = (change: Partial<DraftView>) => deskBank({ drafts: [draftView(change), templateView()] })

test('everything people change is there to be changed, with its label', async () => {
  const { screen, field, cell } = await openDraft(deskBank())
  expect(field('活动名称').element.value).toBe('新客见面礼')
  expect(field('开始时间（北京时间）').element.value).toBe('2026-03-02T00:00')
  expect(field('省份').element.value).toBe('浙江')
  expect(field('活动预算（元）').element.value).toBe('19,400.00')
  expect(cell(2, '金额（元）').element.value).toBe('3.88')
  expect(field('第 2 条').element.value).toBe('参加活动不收取任何费用。')
  expect(field('版本号').element.value).toBe('newcomer-1')
  const sections = screen.findAll('summary h3').map((title) => title.text())
  expect(sections).toEqual(['名称和时间', '人、物、场、时', '参加方式', '参加条件', '奖品和预算', '发放方式', '邀请奖励', '费用共担', '活动目标', '活动规则', '授权说明'])
})

test('every control has a label, or a name for who cannot see it', async () => {
  const { screen } = await openDraft(deskBank())
  const nameless = screen.findAll('input, select, textarea').filter(({ element }) => {
    const control = element as HTMLInputElement
    return !control.closest('label') && !screen.find(`label[for="${control.id}"]`).exists()
  })
  expect(nameless).toEqual([])
})

test('only what was changed is sent, on top of the version that was read', async () => {
  const desk = bankWith({ version: 3 })
  const { screen, type, typeCell, press } = await openDraft(desk)
  await type('活动名称', '西湖春日有礼')
  await typeCell(2, '数量', '4,000')
  expect(screen.text()).toContain('有未保存的修改')
  await press('保存')
  const prizes = newcomer.prizes.map((prize, index) => (index === 2 ? { ...prize, count: 4000 } : prize))
  expect(desk.asked).toEqual([{ name: 'saveDraft', body: { version: 3, definition: { ...newcomer, id: 'spring', name: '西湖春日有礼', prizes } } }])
  expect(screen.text()).toContain('已保存')
  expect(screen.get('h2').text()).toBe('西湖春日有礼')
})

test('gates, entry, game and payout are chosen', async () => {
  const { field, press, saved } = await openDraft(deskBank())
  for (const label of ['活动期间新加', '客户群', '掷骰子', '微信红包', '到手机银行领取', '限白名单里的客户']) await field(label).setValue(true)
  await field('限手机号归属地').setValue(false)
  await field('哪些客户群的成员可以参加').setValue('xihu-neighbours\nbinjiang-park')
  await press('保存')
  expect(saved()).toMatchObject({
    entry: 'group', groupIds: ['xihu-neighbours', 'binjiang-park'], game: 'dice', payoutKind: 'redPacket', claimChannel: 'mobileBank',
    gates: { firstAdd: 'period', region: null, bankCustomer: false, whitelist: true },
  })
})

test('only a line to be guessed asks how often it may be, three times where nobody says otherwise', async () => {
  const { screen, field, type, press, saved } = await openDraft(deskBank())
  expect(screen.text()).not.toContain('每句可以猜几次')
  await field('猜歌词').setValue(true)
  expect(field('每句可以猜几次').element.value).toBe('3')
  await type('每句可以猜几次', '５')
  expect(screen.get('[aria-label="系统写好的规则"]').text()).toContain('每句可以猜5次')
  await press('保存')
  expect(saved()).toMatchObject({ game: 'lyric', lyricTries: 5 })
})

test('a merchant may bear a part of the cost (G24)', async () => {
  const { field, type, press, saved } = await openDraft(deskBank())
  await field('和合作商户一起承担活动费用').setValue(true)
  await type('合作商户', ' 江南甜品铺 ')
  await type('商户承担（%）', '４０')
  await press('保存')
  expect(saved()).toMatchObject({ costShare: { partner: '江南甜品铺', percent: 40 } })
})

test('while the share is typed it is said what it means of the budget (G24)', async () => {
  const { screen, field, type } = await openDraft(deskBank())
  await field('和合作商户一起承担活动费用').setValue(true)
  await type('合作商户', '世纪联华')
  expect(screen.text()).not.toContain('按预算 19,400 元')
  await type('商户承担（%）', '30')
  expect(screen.text()).toContain('按预算 19,400 元：世纪联华 5,820 元，本行 13,580 元')
  await type('商户承担（%）', '130')
  expect(screen.text()).not.toContain('按预算 19,400 元')
})

test('more than one direct goal asks for who answers for it (R2)', async () => {
  const { screen, field, type, press, saved } = await openDraft(deskBank())
  expect(screen.text()).not.toContain('由谁负责')
  await field('开户').setValue('direct')
  await field('手机银行').setValue('hidden')
  await type('由谁负责保留多个直接目标', '何映雪')
  await press('保存')
  expect(saved()).toMatchObject({
    goals: [{ goal: 'acquire', isDirect: true }, { goal: 'openAccount', isDirect: true }, { goal: 'mobileBank', isDirect: false }],
    goalsOverriddenBy: '何映雪',
  })
})

test('rules are added, moved and removed', async () => {
  const { press, type, saved } = await openDraft(deskBank())
  await press('加一条补充规则')
  await type('第 3 条', '抽完即止。')
  await press('上移第 3 条')
  await press('删除第 1 条')
  await press('保存')
  expect(saved()!['rules']).toEqual(['抽完即止。', '参加活动不收取任何费用。'])
})

test('what follows from the plan is written by the system, above what somebody adds, and follows what is typed (K8)', async () => {
  const { screen, field, typeCell } = await openDraft(bankWith({ payoutWorkingDays: 7 }))
  const system = () => screen.get('[aria-label="系统写好的规则"]')
  expect(system().text()).toContain('3.88元4,820份')
  expect(system().text()).toContain('在抽中后的7个工作日内')
  expect(system().findAll('input, textarea, button')).toEqual([])
  await typeCell(2, '数量', '4000')
  await field('不限').setValue(true)
  await field('限手机号归属地').setValue(false)
  expect(system().text()).toContain('共准备4,180份微信立减金，合计16,216.76元')
  expect(system().text()).toContain('新老朋友都可以参加')
  expect(system().text()).not.toMatch(/4,820|第一次添加|归属地/)
  await typeCell(2, '数量', '')
  expect(system().text()).toContain('都填好后，这里会自动写出规则')
})

test('a plan needs no rules of its own', async () => {
  const { screen, press, saved } = await openDraft(deskBank())
  await press('删除第 2 条')
  await press('删除第 1 条')
  await press('保存')
  expect(saved()!['rules']).toEqual([])
  expect(screen.get('[data-fields="rules"] summary').text()).toContain('活动规则')
})

test('a rule that moves keeps the focus', async () => {
  const { press } = await openDraft(deskBank())
  await press('下移第 1 条')
  expect((document.activeElement as HTMLTextAreaElement).value).toBe('每位客户只有一次抽奖机会。')
})

test('a referral ladder is built tier by tier', async () => {
  const { field, type, press, saved } = await openDraft(deskBank())
  await type('活动预算（元）', '20,000')
  await field('客户邀请新朋友抽奖，可以得奖励').setValue(true)
  await type('奖励预算（元）', '500')
  await type('最低消费（元）', '30', '[data-fields="referral"]')
  await press('加一档')
  await press('加一档')
  await press('删除第 2 档')
  await type('第 1 档：满几人', '3')
  await type('再得（元）', '5')
  await press('保存')
  expect(saved()).toMatchObject({ budget: '20,000', referral: { budget: '500', minimumSpend: '30', tiers: [{ invited: 3, amount: '5' }] } })
})

test('prizes are added and removed, and their sum follows', async () => {
  const { screen, press, typeCell, saved } = await openDraft(deskBank())
  const sum = () => screen.get('[aria-label="奖品合计"]').text()
  for (const text of ['5,000', '19,398.36', '3.8797', '1.64', '平均在每位客户 3–5 元的目标内']) expect(sum()).toContain(text)
  await typeCell(2, '金额（元）', '5.88')
  for (const text of ['超出预算（元）', '9,638.36', '平均高于每位客户 3–5 元的目标']) expect(sum()).toContain(text)
  await press('删除第 3 个奖品')
  await press('加一个奖品')
  expect(sum()).toContain('这里会算出')
  await typeCell(3, '名称', '见面礼')
  await typeCell(3, '编号', 'hello')
  await typeCell(3, '金额（元）', '2.88')
  await typeCell(3, '数量', '4800')
  await typeCell(3, '最低消费（元）', '5')
  expect(sum()).toContain('平均低于每位客户 3–5 元的目标')
  await press('保存')
  expect((saved()!['prizes'] as unknown[])[3]).toEqual({ code: 'hello', name: '见面礼', amount: '2.88', count: 4800, minimumSpend: '5' })
})

test('what the head office keeps to itself is read-only, with the reason (R33)', async () => {
  const desk = bankWith({ templateId: 'template-newcomer', branchName: '杭州西湖支行', locked: ['budget', 'prizes', 'gates', 'entry'] })
  const { screen, field, cell } = await openDraft(desk)
  expect(field('活动预算（元）').element.readOnly).toBe(true)
  expect(cell(0, '金额（元）').element.readOnly).toBe(true)
  expect(field('限本行客户').element.disabled).toBe(true)
  expect(field('活动名称').element.readOnly).toBe(false)
  expect(screen.get('[data-fields="budget prizes"]').text()).toContain('该内容由总行统一设定')
  expect(screen.get('[data-fields~="entry"]').text()).toContain('参加入口：该内容由总行统一设定')
  expect(screen.text()).not.toContain('按预算算一个方案')
})

test('what publication has frozen says so (R15)', async () => {
  const versions = [{ version: 1, savedBy: '周明远', savedAt: '2026-02-17T01:00:00Z', approvedBy: '何映雪', publishedAt: '2026-02-17T02:00:00Z' }]
  const { screen } = await openDraft(bankWith({ state: 'published', locked: ['startsAt', 'endsAt', 'budget', 'prizes'], versions }))
  expect(screen.get('[data-fields="budget prizes"]').text()).toContain('活动已发布，这一部分不能再改')
  expect(screen.get('[data-fields~="startsAt"]').text()).toContain('活动已发布，开始时间、结束时间不能再改')
  expect(screen.get('[aria-label="版本记录"]').text()).toContain('何映雪 复核发布 · 2月17日 10:00')
  expect(screen.get('a[target]').attributes('href')).toBe('/lottery/spring')
})

test('a running campaign that is edited is still shown as running, its page one tap away', async () => {
  const { screen } = await openDraft(bankWith({ state: 'running', version: 3, liveVersion: 2, unpublished: 'draft' }))
  expect(screen.get('header .state').text()).toBe('进行中 · 线上第 2 版')
  expect(screen.get('.draft-header').text()).toContain('有未发布的修改（第 3 版）。客户看到的是线上第 2 版。')
  expect(screen.get('a[target]').attributes('href')).toBe('/lottery/spring')
  expect(screen.find('[aria-label="发布检查"]').exists()).toBe(true)
})

test('other words for a running campaign wait for the second person as any draft does', async () => {
  const can = { save: false, submit: false, decide: true }
  const { screen } = await openDraft(bankWith({ state: 'running', version: 3, liveVersion: 2, unpublished: 'review', submittedBy: '周明远', can }), heYingxue)
  expect(screen.get('.draft-header').text()).toContain('有修改等待复核（第 3 版）')
  expect(screen.get('.draft-header').text()).toContain('周明远 已提交，等待另一位同事复核')
  expect(screen.findAll('footer button').map((button) => button.text())).toEqual(['退回修改', '发布'])
})

test('a running campaign without other words is not checked again', async () => {
  const { screen } = await openDraft(bankWith({ state: 'running', liveVersion: 1, unpublished: null }))
  expect(screen.find('[aria-label="发布检查"]').exists()).toBe(false)
  expect(screen.text()).not.toContain('未发布的修改')
})

test('what came with the program has been saved by nobody', async () => {
  const versions = [{ version: 1, savedBy: null, savedAt: '2026-02-17T01:00:00Z', approvedBy: null, publishedAt: null }]
  const { screen } = await openDraft(bankWith({ isTemplate: true, versions }))
  expect(screen.get('[aria-label="版本记录"] li').text()).toContain('系统预置 · 2月17日 09:00')
})

test('who may not save sees everything and changes nothing', async () => {
  const { screen, field } = await openDraft(bankWith({ can: { save: false, submit: false, decide: false } }), { ...heYingxue, roles: ['approver'] })
  expect(field('活动名称').element.readOnly).toBe(true)
  expect(field('客户群').element.disabled).toBe(true)
  expect(screen.text()).toContain('您可以查看这份方案，不能修改')
  expect(screen.findAll('button').map((button) => button.text())).not.toContain('保存')
})

test('a template says what branches may change in it', async () => {
  const { field, press, saved } = await openDraft(bankWith({ isTemplate: true, can: { save: true, submit: false, decide: false } }))
  await field('用卡说明', '[data-fields="branchMayEdit"]').setValue(false)
  await field('客户群', '[data-fields="branchMayEdit"]').setValue(true)
  await press('保存')
  expect(saved()!['branchMayEdit']).toEqual(['name', 'startsAt', 'endsAt', 'rules', 'skin', 'groupIds'])
})

test('an answer about the draft before comes too late', async () => {
  let answer = () => undefined as void
  const desk = bankWith({})
  desk.refuse = { showDraft: new Promise((resolve) => (answer = resolve)) }
  const { screen, settle } = await openDraft(desk)
  desk.refuse = {}
  window.location.hash = '#/drafts/template-newcomer'
  await settle()
  answer()
  await settle()
  expect(screen.get('header .state').text()).toBe('模板')
})

test('a draft that does not open can be asked for again', async () => {
  const desk = deskBank({ refuse: { showDraft: { code: 'INTERNAL_ERROR' } } })
  const { screen, press } = await openDraft(desk)
  expect(screen.text()).toContain('方案没有打开')
  desk.refuse = {}
  await press('重试')
  expect(screen.get('h2').text()).toBe('新客见面礼')
})

test('the four parts of the plan say what they will be while they are empty; what is written is sent (R30)', async () => {
  const { screen, field, type, press, saved } = await openDraft(deskBank())
  const hint = (part: string) => screen.get(`[id="at-plan.${part}-hint"]`).text()
  expect([hint('people'), hint('time')]).toEqual(['空着就是：从没加过客户经理的客户、浙江杭州手机号', '空着就是：2026年3月2日 – 2026年3月29日'])
  await field('不限').setValue(true)
  await field('限手机号归属地').setValue(false)
  expect(hint('people')).toContain('必填：面向哪些客户')
  await type('人：面向哪些客户', ' 园区里的年轻家庭 ')
  await press('保存')
  expect(saved()!['plan']).toEqual({ people: '园区里的年轻家庭', material: null, place: null, time: null })
})

test('the marketing node is chosen from the bank’s calendar; without one nothing is sent (R31)', async () => {
  const opening = { nodeId: 'opening', name: '2026 开门红', from: '2026-01-01', until: '2026-03-31', targetAdds: null, targetCost: null, phase: 'running', campaigns: 0 } as DeskBank['nodes'][number]
  const { screen, field, press, saved } = await openDraft(deskBank({ nodes: [opening] }))
  await field('营销节点').setValue('opening')
  expect(screen.text()).toContain('2026年1月1日 – 3月31日，活动至少有一天在里面')
  await press('保存')
  expect(saved()!['marketingNode']).toBe('opening')
  expect(screen.get('[aria-label="方案一览"] h3').text()).toContain('2026 开门红')
  await field('营销节点').setValue('')
  await press('保存')
  expect(saved()!['marketingNode']).toBeNull()
})

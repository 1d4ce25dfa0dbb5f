import { expect, test } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { consentOf, keptOf } from '#shared/privacy/testing/fake-privacy'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

async function openPrivacy(bank = new FakeBank({ step: 'informed', maskedPhone: '138****5424' })) {
  const page = await open(bank)
  await until(() => page.isAlive('我的信息与隐私'))
  page.tap('我的信息与隐私')
  await until(() => page.sees('谁能看到'))
  return { page, bank }
}

const cards = () => [...document.querySelectorAll('[role="dialog"] .privacy-card')].map((card) => card.textContent!.replace(/\s+/g, ''))
const effects = () => [...document.querySelectorAll('.sure-question li')].map((effect) => effect.textContent!)
const messages = () => document.querySelector<HTMLElement>('[role="switch"]')!

function bankWith(...consents: ReturnType<typeof consentOf>[]) {
  const bank = new FakeBank({ step: 'informed' })
  bank.privacy.record.consents = consents
  return bank
}

test('what is stored stands there in plain words, with the number masked and who can see it (K1, K6)', async () => {
  const { page } = await openPrivacy()
  for (const words of ['138****5424', '手机号仅用于发放奖品', '2月11日', '授权说明 2026-01', '微信昵称：陈思源', '签到 2 次', '打开文章 1 次']) expect(page.sees(words)).toBe(true)
  expect(page.sees('领取优惠券 0 张')).toBe(false)
  expect(cards().at(-1)).toContain('杭州西湖支行的客户经理，包括您的客户经理林晚晴；星海银行负责发奖和对账的同事。其他网点看不到。')
})

test('an expert who is let look at him is named (S15)', async () => {
  const bank = bankWith()
  bank.privacy.record.viewers.expertNames = ['方雨婷']
  await openPrivacy(bank)
  expect(cards().at(-1)).toContain('；客户经理请来帮您的专家方雨婷；')
})

test('who has given nothing reads that nothing is held', async () => {
  const bank = bankWith()
  bank.privacy.record.viewers = { bankName: '星海银行', branchNames: [], managerName: null, expertNames: [] }
  const { page } = await openPrivacy(bank)
  expect(page.sees('我们没有您的号码')).toBe(true)
  expect(page.sees('还没有网点和您对接')).toBe(true)
  expect(page.button('撤回同意')).toBeUndefined()
})

test('numbers whose time was over are told as erased, and there is nothing left to take back', async () => {
  const { page } = await openPrivacy(bankWith(consentOf({ maskedPhone: null })))
  expect(page.sees('您填写的号码已经按期删除')).toBe(true)
  expect(page.button('撤回同意：新春锦鲤')).toBeUndefined()
})

test('before a consent is taken back it is said what comes of it, and it can be left', async () => {
  const { page, bank } = await openPrivacy()
  page.tap('撤回同意：新春锦鲤')
  await until(() => effects().length > 0)
  expect(effects()).toEqual([
    '手机号138****5424会被删除，删除后找不回来。',
    '您会回到填写信息那一步，暂时不能抽奖。活动期间想再参加，重新填写并同意就可以，用原来的号码也行。',
  ])
  expect(document.activeElement!.textContent).toBe('撤回之后会这样')
  page.tap('先不撤回')
  await until(() => effects().length === 0)
  expect(page.sees('138****5424')).toBe(true)
  expect(bank.sent('POST', /withdraw$/)).toEqual([])
})

test('who has drawn or invited reads that his benefits stay, and that a digest of his numbers does (K11)', async () => {
  const bank = bankWith(consentOf({ isBoundToBenefit: true, maskedCard: '**** 3446' }))
  const { page } = await openPrivacy(bank)
  page.tap('撤回同意：新春锦鲤')
  await until(() => effects().length > 0)
  expect(effects()[0]).toBe('手机号138****5424和银行卡**** 3446会被删除，删除后找不回来。')
  expect(effects().join('')).toMatch(/奖品.*照常发放.*加密摘要.*防止重复领奖.*继续保存/)
})

test('taken back, the number is gone, and the page behind asks for it again', async () => {
  const { page, bank } = await openPrivacy()
  bank.participation.step = 'joined'
  bank.participation.maskedPhone = null
  page.tap('撤回同意：新春锦鲤')
  await until(() => page.button('确认撤回'))
  page.tap('确认撤回')
  await until(() => page.sees('2月12日您撤回了同意，填写的号码已经删除'))
  expect(page.sees('138****5424')).toBe(false)
  expect(bank.sent('GET', /participation$/)).toHaveLength(1)
  page.tap('关闭')
  document.querySelector<HTMLElement>('.draw-hub, .page-stage button')!.click()
  await until(() => page.button('提交并抽奖'))
  expect(document.querySelector<HTMLInputElement>('.info-sheet input')!.value).toBe('')
})

test('two quick taps take it back once', async () => {
  const { page, bank } = await openPrivacy()
  page.tap('撤回同意：新春锦鲤')
  await until(() => page.button('确认撤回'))
  page.tap('确认撤回')
  page.button('正在撤回…')?.click()
  document.querySelector<HTMLElement>('.sure-question-yes')?.click()
  await until(() => page.sees('您撤回了同意'))
  expect(bank.sent('POST', /withdraw$/)).toHaveLength(1)
})

test('a withdrawal that does not get through says so, and the number is still there', async () => {
  const { page, bank } = await openPrivacy()
  bank.interrupt = ({ path }) => (path.endsWith('/withdraw') ? { status: 500, body: {} } : undefined)
  page.tap('撤回同意：新春锦鲤')
  await until(() => page.button('确认撤回'))
  page.tap('确认撤回')
  await until(() => page.sees('没有撤回成功'))
  expect(page.sees('138****5424')).toBe(true)
  bank.interrupt = () => undefined
  page.tap('确认撤回')
  await until(() => page.sees('您撤回了同意'))
})

test('messages about campaigns are stopped and wanted again with one switch (K12)', async () => {
  const { page } = await openPrivacy()
  expect(messages().getAttribute('aria-checked')).toBe('true')
  messages().click()
  await until(() => messages().getAttribute('aria-checked') === 'false')
  expect(page.sees('2月12日起，我们不再给您发活动消息')).toBe(true)
  messages().click()
  await until(() => messages().getAttribute('aria-checked') === 'true')
  expect(page.sees('有新活动时，客户经理会发消息告诉您')).toBe(true)
})

test('a switch that does not get through stays as it was and says so', async () => {
  const { page, bank } = await openPrivacy()
  bank.interrupt = ({ path }) => (path.endsWith('/stop') ? { status: 500, body: {} } : undefined)
  messages().click()
  await until(() => page.sees('没有改成功'))
  expect(messages().getAttribute('aria-checked')).toBe('true')
})

test('what the manager noted is counted, and erased once the customer is sure', async () => {
  const bank = new FakeBank()
  bank.privacy.record.notes = { tags: 3, remarks: 0, told: 2 }
  const { page } = await openPrivacy(bank)
  expect(page.sees('客户经理记下了：标签 3 个、您说过的情况 2 项。')).toBe(true)
  page.tap('删除这些记录')
  await until(() => effects().length > 0)
  expect(effects()[0]).toContain('删除后找不回来')
  page.tap('确认删除')
  await until(() => page.sees('客户经理没有记下您的情况。'))
  expect(page.button('删除这些记录')).toBeUndefined()
})

test('an erasure that does not get through says so, and the notes are still there', async () => {
  const bank = new FakeBank()
  bank.privacy.record.notes = { tags: 0, remarks: 1, told: 0 }
  bank.interrupt = ({ path }) => (path.endsWith('/erase') ? { status: 500, body: {} } : undefined)
  const { page } = await openPrivacy(bank)
  page.tap('删除这些记录')
  await until(() => page.button('确认删除'))
  page.tap('确认删除')
  await until(() => page.sees('没有删除成功'))
  page.tap('先不删除')
  await until(() => page.sees('备注 1 条'))
})

test('records of money say until when they stay; of many, the newest first and the rest on demand', async () => {
  const bank = new FakeBank({ step: 'drawn' })
  bank.privacy.record.kept = [5, 4, 3, 2].map(keptOf)
  const { page } = await openPrivacy(bank)
  const lines = () => [...document.querySelectorAll('.kept-records li')].map((line) => line.textContent)
  expect(lines()).toHaveLength(3)
  expect(lines()[0]).toContain('5元')
  expect(lines()[0]).toContain('2月12日获得，至少保存到2031年2月12日')
  page.tap('查看全部4份')
  await until(() => lines().length === 4)
})

test('a record that does not load can be asked for again', async () => {
  const bank = new FakeBank()
  bank.interrupt = ({ path }) => (path.endsWith('own-record') ? { status: 500, body: {} } : undefined)
  const page = await open(bank)
  await until(() => page.isAlive('我的信息与隐私'))
  page.tap('我的信息与隐私')
  await until(() => page.button('重新加载'))
  bank.interrupt = () => undefined
  page.tap('重新加载')
  await until(() => page.sees('谁能看到'))
})

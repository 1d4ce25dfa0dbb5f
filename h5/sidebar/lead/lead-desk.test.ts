import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { WecomError } from '../../wecom/wecom-error'
import { openDesk, refuse } from '../testing/open-desk'
import LeadDesk from './LeadDesk.vue'
import { leadBank, leadClient, leadOf } from './testing/lead-bank'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => {
  desk.screen.unmount()
  vi.restoreAllMocks()
})

const names = () => desk.screen.findAll('[aria-label="线索"] h3').map((it) => it.text())
const line = (name: string) => desk.screen.findAll('[aria-label="线索"] li').find((it) => it.get('h3').text() === name)!
const counts = () => desk.screen.findAll('[aria-label="按状态筛选"] b').map((it) => it.text())
const tap = async (name: string, state: string) => {
  await line(name).findAll('[role="group"] button').find((it) => it.text() === state)!.trigger('click')
  await flushPromises()
}
const come = async () => {
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
}

const hers = () => leadBank(leadOf('1', { note: '有定期存款' }), leadOf('2'), leadOf('3', { state: 'called', changedAt: '2026-02-26T02:00:00Z', remark: '周五再联系' }))

test('a manager begins with those nobody has called, and sees how many are in each state (S30)', async () => {
  desk = await openDesk(LeadDesk, leadClient(hers()))
  expect(counts()).toEqual(['2', '1', '0', '0'])
  expect(names()).toEqual(['客户1', '客户2'])
  expect(line('客户1').text()).toContain('有定期存款')
  await desk.press('已外呼')
  expect(names()).toEqual(['客户3'])
  expect(line('客户3').text()).toContain('2月26日记为已外呼')
  expect(line('客户3').text()).toContain('周五再联系')
})

test('one tap says what became of him; he stays in his place, and the tap can be undone', async () => {
  const bank = hers()
  desk = await openDesk(LeadDesk, leadClient(bank))
  await tap('客户1', '已外呼')
  expect([names(), counts()]).toEqual([['客户1', '客户2'], ['1', '2', '0', '0']])
  await come()
  expect(names()).toEqual(['客户1', '客户2'])
  await desk.press('撤销客户1')
  expect(bank.changes).toEqual([{ id: '1', state: 'called', remark: '' }, { id: '1', state: 'new', remark: '' }])
  expect(counts()).toEqual(['2', '1', '0', '0'])
  expect(line('客户1').text()).not.toContain('撤销')
})

test('a tap does not wait for the bank, and is taken back with the reason where the bank refuses', async () => {
  let answer = (_no: unknown) => undefined as void
  const changeLead = () => new Promise<never>((_, reject) => (answer = reject))
  desk = await openDesk(LeadDesk, leadClient(hers(), { changeLead }))
  await tap('客户1', '拒绝')
  expect(counts()).toEqual(['1', '1', '0', '1'])
  await refuse('LEAD_NOT_FOUND')().catch(answer)
  await flushPromises()
  expect(counts()).toEqual(['2', '1', '0', '0'])
  expect(line('客户1').get('[role="alert"]').text()).toContain('没有记上')
})

test('what comes next is noted, with the state as it is', async () => {
  const bank = hers()
  desk = await openDesk(LeadDesk, leadClient(bank))
  await desk.press('写备注：客户2')
  await desk.type('备注', ' 想了解房贷 ')
  await come()
  await desk.press('保存')
  expect(bank.changes).toEqual([{ id: '2', state: 'new', remark: '想了解房贷' }])
  expect(line('客户2').text()).toContain('想了解房贷')
})

test('a note that was not kept is still there to be sent again', async () => {
  desk = await openDesk(LeadDesk, leadClient(hers(), { changeLead: refuse('NETWORK_ERROR') }))
  await desk.press('写备注：客户2')
  await desk.type('备注', '想了解房贷')
  await desk.press('保存')
  expect(desk.screen.get('textarea').element.value).toBe('想了解房贷')
  expect(line('客户2').text()).toContain('没有记上')
})

test('the phone is masked until it is asked for, then it can be called and copied', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  desk = await openDesk(LeadDesk, leadClient(hers()))
  expect(desk.screen.find('a[href^="tel:"]').exists()).toBe(false)
  await desk.press('显示号码：客户1')
  expect(line('客户1').get('a').attributes('href')).toBe('tel:13805715424')
  await desk.press('复制客户1的号码')
  expect(writeText).toHaveBeenCalledWith('13805715424')
  expect(line('客户1').text()).toContain('号码已复制')
  expect(desk.screen.text()).not.toContain('去添加')
})

test('in WeCom on a phone, adding copies the number and opens its screen; at a desk it says what to do', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  let isPhone = true
  const openAddCustomer = vi.fn(async () => {
    if (!isPhone) throw new WecomError('clientTooOld')
  })
  desk = await openDesk(LeadDesk, leadClient(hers()), { openAddCustomer })
  await desk.press('显示号码：客户1')
  await desk.press('去添加客户1')
  expect([writeText.mock.calls.length, openAddCustomer.mock.calls.length]).toEqual([1, 1])
  expect(line('客户1').text()).toContain('号码已复制')
  isPhone = false
  await desk.press('去添加客户1')
  expect(line('客户1').text()).toContain('请在手机企业微信的“添加客户”里粘贴号码')
})

test('whom WeCom told to be added is decided: there is nothing to tap', async () => {
  desk = await openDesk(LeadDesk, leadClient(leadBank(leadOf('1', { state: 'added', isClosed: true, changedAt: '2026-02-26T02:00:00Z' }))))
  await desk.press('已添加')
  expect(line('客户1').find('[role="group"]').exists()).toBe(false)
  expect(line('客户1').text()).toContain('企业微信已确认添加')
})

test('of a thousand leads a screenful is drawn, and more when asked for', async () => {
  desk = await openDesk(LeadDesk, leadClient(leadBank(...Array.from({ length: 1000 }, (_, index) => leadOf(String(index + 1))))))
  expect(counts()[0]).toBe('1000')
  expect(names()).toHaveLength(30)
  await desk.press('再显示 30 位')
  expect(names()).toHaveLength(60)
})

const search = async (words: string) => {
  await desk.screen.get('[aria-label="搜索线索"]').setValue(words)
  await flushPromises()
}

const three = () => leadBank(leadOf('1', { name: '吴建华' }), leadOf('2', { name: '吴佳', maskedPhone: '139****0007', state: 'called' }), leadOf('3', { name: '周敏' }))

test('a lead is found in any state by a part of the name or the end of the phone, and a state narrows it (S30)', async () => {
  desk = await openDesk(LeadDesk, leadClient(three()))
  await search('吴')
  expect([names(), counts()]).toEqual([['吴建华', '吴佳'], ['1', '1', '0', '0']])
  await desk.press('已外呼')
  expect(names()).toEqual(['吴佳'])
  await desk.press('已外呼')
  expect(names()).toHaveLength(2)
  await search(' 0007 ')
  expect(names()).toEqual(['吴佳'])
  await search('')
  expect(names()).toEqual(['吴建华', '周敏'])
})

test('who types a state’s name is in that state', async () => {
  desk = await openDesk(LeadDesk, leadClient(three()))
  await search('已外呼')
  expect(names()).toEqual(['吴佳'])
  expect(desk.screen.get('[aria-pressed="true"]').text()).toContain('已外呼')
  await desk.press('未联系')
  expect(names()).toEqual(['吴建华', '周敏'])
})

test('what is nowhere leads back to those to be called, what is in another state leads there', async () => {
  desk = await openDesk(LeadDesk, leadClient(three()))
  await search('周敏')
  await desk.press('拒绝')
  await desk.press('在全部状态里找')
  expect(names()).toEqual(['周敏'])
  await search('郑')
  expect(desk.screen.text()).toContain('没有找到“郑”')
  await desk.press('看未联系的线索')
  expect(names()).toEqual(['吴建华', '周敏'])
})

test('the answer of older words does not replace that of the newer', async () => {
  const answers: ((names: string) => void)[] = []
  const searchLeads = () => new Promise<never>((resolve) => answers.push((name) => resolve({ counts: { new: 1, called: 0, added: 0, refused: 0 }, leads: [leadOf('9', { name })] } as never)))
  desk = await openDesk(LeadDesk, leadClient(three(), { searchLeads }))
  await search('周')
  await search('周敏')
  answers[1]!('周敏')
  answers[0]!('周杰')
  await flushPromises()
  expect(names()).toEqual(['周敏'])
})

test('without any lead it says where they come from', async () => {
  desk = await openDesk(LeadDesk, leadClient(leadBank()))
  expect(desk.screen.text()).toContain('总行导入新的名单后')
})

test('a list that does not load can be asked for again; one that is there stays when a refresh fails', async () => {
  let isDown = true
  const bank = hers()
  const { listLeads } = leadClient(bank).lead!
  desk = await openDesk(LeadDesk, leadClient(bank, { listLeads: (asked) => (isDown ? refuse('NETWORK_ERROR')() : listLeads!(asked)) }))
  expect(desk.screen.text()).toContain('线索没有加载出来')
  isDown = false
  await desk.press('重试')
  expect(names()).toHaveLength(2)
  isDown = true
  await come()
  expect(names()).toHaveLength(2)
  expect(desk.screen.text()).toContain('没有更新成功')
})

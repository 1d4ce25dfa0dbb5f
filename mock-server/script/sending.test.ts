import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { saveProfile } from './customer-profile'
import { listScripts } from './list-scripts'
import { showStanding } from './show-standing'
import { startSending } from './start-sending'
import { tellProgress } from './tell-progress'

const world = useDemoWorld()

const LIN = { customerId: 'cust-02', managerId: 'lin-wanqing' }
const SHEN = { customerId: 'cust-02', managerId: 'shen-jiahe' }

const start = (scriptId: string, sendingId = scriptId, pair = LIN) => startSending(world(), pair, sendingId, scriptId)
const tell = (sendingId: string, sent: number, isDropped = false, pair = LIN) => tellProgress(world(), pair, sendingId, { sent, isDropped })
const standing = (pair = LIN) => showStanding(world(), pair)
const refusalOf = async (scriptId: string) => {
  const started = await start(scriptId, 'try')
  return started.outcome === 'refused' ? started.refusal : null
}

async function sendAll(scriptId: string, pair = LIN): Promise<void> {
  await start(scriptId, `${pair.managerId}-${scriptId}`, pair)
  await tell(`${pair.managerId}-${scriptId}`, 9, false, pair)
}

test('a welcome says who one is and why, filled in, in this order (S1)', async () => {
  const started = await start('welcome-branch-manager')
  const { messages } = (started as { sending: { messages: string[] } }).sending
  expect(messages[0]).toContain('我是杭州西湖支行的客户经理林晚晴，工号XH2041')
  expect(messages[1]).toMatch(/^加您是因为/)
})

test('nobody is invited before he was told who one is (S2)', async () => {
  expect(await refusalOf('group-entry-neighbours')).toEqual({ reason: 'notIntroduced' })
  await start('welcome-branch-manager')
  await tell('welcome-branch-manager', 1)
  expect(await refusalOf('group-entry-neighbours')).toEqual({ reason: 'notIntroduced' })
  await tell('welcome-branch-manager', 2)
  expect((await standing()).introducedAt).toBe(world().clock.now().toISOString())
  expect(await refusalOf('group-entry-neighbours')).toBeNull()
})

test('who was told by one manager was not told by the other', async () => {
  await sendAll('welcome-branch-manager', SHEN)
  expect((await standing()).introducedAt).toBeNull()
  expect(await refusalOf('group-entry-neighbours')).toEqual({ reason: 'notIntroduced' })
})

test('a place that is not known holds the script back, by its name (S1)', async () => {
  expect(await refusalOf('guide-concern')).toEqual({ reason: 'missing', names: ['核心顾虑'] })
  await saveProfile(world(), LIN, { address: '', family: '', income: '', concern: '怕取不出来', holdings: '' })
  expect(await refusalOf('guide-concern')).toBeNull()
})

test('urgency with no campaign behind it is refused (S6g)', async () => {
  expect(await refusalOf('close-campaign-period')).toBeNull()
  world().clock.moveTo(new Date('2026-05-01T10:00:00+08:00'))
  await start('close-campaign-period', 'later').then((it) =>
    expect(it).toEqual({ outcome: 'refused', refusal: { reason: 'missing', names: ['活动', '截止日', '剩余名额'] } }))
})

test('who wants no marketing is sent none, and service as ever (K12)', async () => {
  await world().db.query('update customer set messages_stopped_at = $2 where id = $1', [LIN.customerId, world().clock.now()])
  expect(await refusalOf('close-campaign-period')).toEqual({ reason: 'optedOut', nextAllowedOn: null })
  expect(await refusalOf('care-weather-rain')).toBeNull()
})

test('marketing is held back at the bank’s cap until the day is named; what was cancelled took no place (S20)', async () => {
  await start('close-campaign-period', 'cancelled')
  await tell('cancelled', 0, true)
  await sendAll('close-campaign-period')
  await sendAll('close-campaign-period', SHEN)
  expect(await refusalOf('close-campaign-period')).toEqual({ reason: 'capReached', nextAllowedOn: '2026-02-19' })
})

test('what stopped on the way is there to be sent on, as it was filled in (S24)', async () => {
  await start('care-child-school')
  expect((await standing()).openSending).toBeNull()
  await tell('care-child-school', 1)
  const { openSending } = await standing()
  expect(openSending).toMatchObject({ id: 'care-child-school', title: '开学季问候', sent: 1 })
  expect(openSending!.messages).toHaveLength(2)
  expect((await standing(SHEN)).openSending).toBeNull()
  await tell('care-child-school', 2)
  expect((await standing()).openSending).toBeNull()
})

test('begun again by the same id it is the same, with what went out', async () => {
  await start('care-child-school')
  await tell('care-child-school', 1)
  await saveProfile(world(), LIN, { address: '周姐', family: '', income: '', concern: '', holdings: '' })
  const again = await start('care-child-school')
  expect(again).toMatchObject({ outcome: 'ready', sending: { sent: 1, messages: [expect.not.stringContaining('周姐'), expect.anything()] } })
})

test('what went out stays out, whatever is told later', async () => {
  await start('care-child-school')
  expect(await tell('care-child-school', 9)).toEqual({ sent: 2 })
  expect(await tell('care-child-school', 1)).toEqual({ sent: 2 })
})

test('what was let be, and what another was sent after, is not offered again', async () => {
  await start('care-child-school')
  await tell('care-child-school', 1, true)
  expect((await standing()).openSending).toBeNull()
  await start('welcome-branch-manager')
  await tell('welcome-branch-manager', 1)
  world().clock.moveTo(new Date('2026-02-12T11:00:00+08:00'))
  await sendAll('care-weather-rain')
  expect((await standing()).openSending).toBeNull()
})

test('what was sent last stands first among the recent ones, each once', async () => {
  await start('ask-family', 'never-sent')
  await sendAll('care-weather-rain')
  world().clock.moveTo(new Date('2026-02-12T11:00:00+08:00'))
  await sendAll('ask-family')
  expect((await listScripts(world().db, 'lin-wanqing', 'none')).recentIds).toEqual(['ask-family', 'care-weather-rain'])
})

test('nobody goes on with another’s', async () => {
  await start('care-child-school')
  await expect(tell('care-child-school', 1, false, SHEN)).rejects.toMatchObject({ code: 'SCRIPT_NOT_FOUND' })
  await expect(start('ask-family', 'care-child-school', SHEN)).rejects.toMatchObject({ code: 'SCRIPT_NOT_FOUND' })
})

test('what went out whole is told beside the customer, each once, and what stopped on the way is not', async () => {
  await sendAll('care-weather-rain')
  await start('care-weather-rain', 'once-more')
  await tell('once-more', 1)
  await start('care-child-school')
  await tell('care-child-school', 1)
  expect((await standing()).sentScriptIds).toEqual(['care-weather-rain'])
  expect((await standing(SHEN)).sentScriptIds).toEqual([])
})

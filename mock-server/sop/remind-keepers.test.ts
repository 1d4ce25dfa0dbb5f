import { beforeEach, expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { editTask } from './edit-task'
import { remindKeepers } from './remind-keepers'
import { settleTask } from './settle-task'
import { beginMarch, GROUP, KEEPER, moveTo, taskId } from './testing/march'

const world = useDemoWorld()
const app = useTestApp(world)

const told = (member = KEEPER) => app().outside.wecom.appMessagesTo(member)
const round = async (text: string) => {
  moveTo(world(), text)
  await remindKeepers(app().deps)
}

beforeEach(() => beginMarch(world()))

test('at its minute, not before, whoever keeps the group is told once what to send', async () => {
  await round('03-02T09:59')
  expect(told()).toEqual([])
  await round('03-02T10:00')
  await round('03-02T10:00')
  await round('03-02T10:01')
  expect(told()).toEqual([expect.stringMatching(/^西湖邻里福利群：该发专业内容了\n10:00 · .+\nhttp.*\/sidebar\/#\/today$/)])
  expect(told('lin-wanqing')).toEqual([])
})

test('two processes that look at the same moment tell it once', async () => {
  moveTo(world(), '03-02T10:00')
  await Promise.all([remindKeepers(app().deps), remindKeepers(app().deps), remindKeepers(app().deps)])
  expect(told()).toHaveLength(1)
})

test('what WeCom does not take is tried again a minute later, until it is late', async () => {
  // The three groups of the demo are due at the same minute.
  app().outside.wecom.setServerFaults([{ api: 'message/send', fault: 'noPermission', times: 3 }])
  await round('03-02T10:00')
  await round('03-02T10:00')
  expect(told()).toEqual([])
  await round('03-02T10:01')
  expect(told()).toHaveLength(1)
})

test('what nobody was reminded of in time is not told late', async () => {
  await round('03-02T10:30')
  await round('03-02T10:31')
  expect(told()).toEqual([])
})

test('sent or let go before, there is nothing to remind of', async () => {
  const place = { groupId: GROUP, taskId: taskId('monday-knowledge', '03-02'), managerId: KEEPER }
  await settleTask(world(), place, { state: 'sent', isDelivered: false })
  await round('03-02T10:00')
  expect(told()).toEqual([])
})

test('a task that was moved reminds at its new time', async () => {
  const place = { groupId: GROUP, taskId: taskId('monday-knowledge', '03-02'), managerId: KEEPER }
  await editTask(world(), place, { day: '2026-03-02' as never, time: '15:00', theme: '备用金', text: '下午再聊' })
  await round('03-02T10:00')
  expect(told()).toEqual([])
  await round('03-02T15:00')
  expect(told()).toHaveLength(1)
})

import { beforeEach, expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { remindOwners } from './remind-owners'
import { announceGame } from './steer-game'
import { moveTo, OWNER, plan } from './testing/game-world'

const world = useDemoWorld()
const app = useTestApp(world)

const told = (member = OWNER) => app().outside.wecom.appMessagesTo(member)
const lookAt = async (time: string) => {
  moveTo(world(), `2026-02-12T${time}+08:00`)
  await remindOwners(app().deps)
}

beforeEach(async () => {
  await plan(world())
})

test('who has not announced a game five minutes after its time is told, once (S11)', async () => {
  await lookAt('19:34:59')
  expect(told()).toEqual([])
  for (const time of ['19:35:00', '19:35:00', '19:50:00']) await lookAt(time)
  expect(told()).toEqual([expect.stringMatching(/^西湖邻里福利群：群游戏还没预告\n2月12日 20:00开场/)])
  expect(told('lin-wanqing')).toEqual([])
})

test('who has announced it is told nothing, nor is anybody once it should have begun', async () => {
  await lookAt('20:00:00')
  expect(told()).toEqual([])
  moveTo(world(), '2026-02-12T19:31:00+08:00')
  await announceGame(world(), 'thursday', OWNER)
  await lookAt('19:40:00')
  expect(told()).toEqual([])
})

test('processes that look at the same moment tell it once; what WeCom does not take is tried again', async () => {
  app().outside.wecom.setServerFaults([{ api: 'message/send', fault: 'noPermission', times: 1 }])
  await lookAt('19:35:00')
  expect(told()).toEqual([])
  moveTo(world(), '2026-02-12T19:40:00+08:00')
  await Promise.all([remindOwners(app().deps), remindOwners(app().deps), remindOwners(app().deps)])
  expect(told()).toHaveLength(1)
})

import { afterEach, expect, test } from 'vitest'
import type { ParticipationView } from '#shared/participation/contract'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()
const line = () => document.querySelector('.inviter-line')!.textContent

async function land(participation: Partial<ParticipationView>) {
  history.replaceState(null, '', '?ch=xihu-01&inv=a1b2c3')
  await open(new FakeBank(participation))
  await until(line)
}

afterEach(() => history.replaceState(null, '', location.pathname))

test('a friend’s link says who invites (C18)', async () => {
  await land({ inviter: { maskedName: '陈**' } })
  expect(line()).toBe('好友 陈** 邀请您一起抽好运')
})

test('a friend whose name the bank does not know is a friend', async () => {
  await land({ inviter: { maskedName: null } })
  expect(line()).toBe('好友 邀请您一起抽好运')
})

test('an invitation that nobody has sent is a welcome like any other', async () => {
  await land({ inviter: null })
  expect(line()).toBe('欢迎您来抽好运')
})

test('who opens his own link is told that it is for his friends', async () => {
  await land({ inviter: null, ownInvitation: 'a1b2c3' })
  expect(line()).toBe('这是您自己的邀请，发给好友吧')
})

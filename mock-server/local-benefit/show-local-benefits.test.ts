import { expect, test } from 'vitest'
import { recordGroupChanges } from '../group/record-group-changes'
import { makeReady } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { localBenefitFile } from './local-benefit-file'
import { showLocalBenefits } from './show-local-benefits'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'neighbours-dice' }])

const show = (customerId: string) => showLocalBenefits(world(), customerId)

const HANGZHOU = '13805715424'
const NINGBO = '13396695525'
const WENZHOU = '15888471597'

test('a customer with a phone of Ningbo sees the group of Ningbo and only its benefits (C20)', async () => {
  await makeReady(world(), R13, 'cust-01', NINGBO)
  const { city, group, benefits } = await show('cust-01')
  expect({ city, group }).toEqual({ city: '宁波', group: { name: '鄞州亲子生活群', isMember: false } })
  expect(benefits.map(({ id }) => id)).toEqual(['yinzhou-breakfast', 'yinzhou-film', 'yinzhou-market'])
})

test('in a city with several groups it is the one of his own branch', async () => {
  await makeReady(world(), R13, 'cust-01', HANGZHOU)
  expect((await show('cust-01')).group?.name).toBe('西湖邻里福利群')
  await makeReady(world(), R13, 'cust-03', '15867107600')
  expect((await show('cust-03')).group?.name).toBe('滨江园区生活群')
})

test('the group he is in goes before the city of his phone, and ends when he leaves it', async () => {
  await makeReady(world(), R13, 'cust-08', NINGBO)
  expect(await show('cust-08')).toMatchObject({ city: '杭州', group: { name: '滨江园区生活群', isMember: true } })
  const leave = { customerId: 'cust-08', groupId: 'binjiang-park', kind: 'leave' as const, happenedAt: '2026-02-12T10:01:00+08:00' }
  await world().db.transaction((tx) => recordGroupChanges(tx, [leave]))
  expect(await show('cust-08')).toMatchObject({ city: '宁波', group: { isMember: false } })
})

test('of whom nothing is known nothing is guessed', async () => {
  expect(await show('cust-01')).toEqual({ city: null, group: null, benefits: [] })
})

test('a city without a group is named all the same', async () => {
  await makeReady(world(), R13, 'cust-01', WENZHOU)
  expect(await show('cust-01')).toEqual({ city: '温州', group: null, benefits: [] })
})

test('a draw leads to its campaign while that one runs, and is not offered after', async () => {
  const draws = async () => (await show('cust-05')).benefits.filter(({ kind }) => kind === 'draw')
  expect(await draws()).toMatchObject([{ link: '/lottery/neighbours-dice' }])
  world().clock.moveTo(new Date(world().demo.campaigns[1]!.endsAt))
  expect(await draws()).toEqual([])
})

test('a draw without a campaign and a group nobody has are mistakes of the file', () => {
  const benefit = { id: 'one', groupId: 'nowhere', kind: 'draw', name: '抽奖', text: '抽奖', way: '去抽奖' }
  const { error } = localBenefitFile(['xihu-neighbours']).safeParse({ localBenefits: [benefit] })
  expect(error!.issues.map(({ path }) => path.join('.'))).toEqual(expect.arrayContaining(['localBenefits.0.campaignId']))
  const named = { ...benefit, campaignId: 'r13-newcomer' }
  expect(localBenefitFile(['xihu-neighbours']).safeParse({ localBenefits: [named] }).error!.issues).toMatchObject([{ path: ['localBenefits', 0, 'groupId'] }])
})

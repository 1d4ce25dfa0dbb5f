import { recordContactChanges } from '../customer/record-contact-changes'
import type { World } from '../qa/reset-world'
import { uploadWhitelist } from '../whitelist/upload-whitelist'
import { befriend, draw, getReady, join, open, phoneOf, takePart } from './people'
import { publish } from './publish'
import { scenario } from './scenario'

const BANK_ONLY = 'qa-bank-only'
const INVITED_ONLY = 'qa-invited-only'

/** Told late by WeCom: it was last month. */
async function befriendedLastMonth({ deps, outside }: World): Promise<void> {
  const add = { customerId: 'cust-01', managerId: 'lin-wanqing', kind: 'add' as const, happenedAt: '2026-01-12T10:00:00+08:00' }
  await deps.db.transaction((tx) => recordContactChanges(tx, [add]))
  outside.wecom.addContact('cust-01', 'lin-wanqing')
}

/** One phone for two: what the device is called does not matter. */
async function drawOnOneDevice(world: World): Promise<void> {
  const deviceId = 'qa-shared-phone'
  for (const customerId of ['cust-02', 'cust-01']) {
    await befriend(world, customerId)
    await takePart(world, { customerId }, { deviceId })
  }
  await draw(world, { customerId: 'cust-02' })
}

export const refusals = [
  scenario({
    name: 'not-added',
    title: '还没有添加客户经理',
    hint: '链接已经打开，但还没有加客户经理。应看到二维码和“先添加您的客户经理”；加上后回到页面就能继续。',
    setUp: (world) => open(world, { customerId: 'cust-01' }),
  }),
  scenario({
    name: 'contact-deleted',
    title: '加过又删除了客户经理',
    hint: '什么都准备好了，就在抽奖前把客户经理删除了。应再次要求添加，之前填的手机号还在。',
    setUp: async (world) => {
      await getReady(world, { customerId: 'cust-01' })
      world.deps.clock.moveTo(new Date(world.deps.clock.now().getTime() + 60_000))
      await world.outside.wecom.deleteContact({ customerId: 'cust-01', managerId: 'lin-wanqing', by: 'customer' })
    },
  }),
  scenario({
    name: 'not-first-add',
    title: '不是第一次添加',
    hint: '上个月就加过客户经理，而活动只给新朋友。应看到“这份礼是给新朋友的”，没有抽奖按钮。',
    setUp: async (world) => {
      await befriendedLastMonth(world)
      await open(world, { customerId: 'cust-01' })
    },
  }),
  scenario({
    name: 'region-refused',
    title: '手机号不在活动地区',
    hint: '章国强填的是宁波的号码，活动只面向杭州。应看到“您的号码不在活动地区”，换成杭州的号码就能继续。',
    customerId: 'cust-07',
    memberId: 'bao-xinyue',
    link: '/lottery/hangzhou-invited',
    setUp: (world) => takePart(world, { customerId: 'cust-07', campaignId: 'hangzhou-invited' }),
  }),
  scenario({
    name: 'not-bank-customer',
    title: '不是本行客户',
    hint: '活动只回馈本行客户，银行核心系统说郑晓彤不是。应看到“这次是给本行客户的回馈”。',
    customerId: 'cust-04',
    link: `/lottery/${BANK_ONLY}`,
    setUp: async (world) => {
      await publish(world, { id: BANK_ONLY, name: '本行客户回馈', gates: { bankCustomer: true } })
      await getReady(world, { customerId: 'cust-04', campaignId: BANK_ONLY })
    },
  }),
  scenario({
    name: 'not-whitelisted',
    title: '不在受邀名单里',
    hint: '名单里只有周若楠的号码。陈思源应看到“本次活动为受邀参加”；换成周若楠的手机，就可以抽。',
    link: `/lottery/${INVITED_ONLY}`,
    setUp: async (world) => {
      await publish(world, { id: INVITED_ONLY, name: '受邀客户专享', gates: { whitelist: true } })
      const csv = `手机号\n${phoneOf(world, 'cust-02')}`
      await uploadWhitelist(world.deps, 'zhou-mingyuan', INVITED_ONLY, { fileName: '受邀名单.csv', csv })
      await getReady(world, { customerId: 'cust-01', campaignId: INVITED_ONLY })
      await getReady(world, { customerId: 'cust-02', campaignId: INVITED_ONLY })
    },
  }),
  scenario({
    name: 'staff',
    title: '本行员工',
    hint: '填的是客户经理林晚晴自己的手机号。应看到“本行员工不参与抽奖”。',
    setUp: (world) => getReady(world, { customerId: 'cust-01', phone: '13867410001' }),
  }),
  scenario({
    name: 'device-used',
    title: '这台手机抽过奖',
    hint: '周若楠已在同一台手机上抽过。陈思源应看到“这台手机已经抽过奖”。',
    setUp: drawOnOneDevice,
  }),
  scenario({
    name: 'phone-used',
    title: '手机号已被别人用过',
    hint: '周若楠参加时填了陈思源的号码。陈思源填自己的号码（138****5424）时，应提示“该手机号已参与过本活动”。',
    setUp: async (world) => {
      await getReady(world, { customerId: 'cust-02', phone: phoneOf(world, 'cust-01') })
      await befriend(world, 'cust-01')
      await open(world, { customerId: 'cust-01' })
      await join(world, { customerId: 'cust-01' })
    },
  }),
  scenario({
    name: 'group-only',
    title: '不在客户群里',
    hint: '福利只给群成员，陈思源不在群里。应看到“先加入我们的客户群”；把他拉进西湖邻里福利群再刷新。',
    link: '/lottery/neighbours-dice',
    memberId: 'shen-jiahe',
    setUp: (world) => open(world, { customerId: 'cust-01', campaignId: 'neighbours-dice' }),
  }),
  scenario({
    name: 'game-first',
    title: '先玩一局小游戏',
    hint: '王秀兰在群里，还没有掷骰子。掷过之后才能抽奖。',
    customerId: 'cust-05',
    link: '/lottery/neighbours-dice',
    memberId: 'shen-jiahe',
    setUp: async (world) => {
      await open(world, { customerId: 'cust-05', campaignId: 'neighbours-dice' })
      await join(world, { customerId: 'cust-05', campaignId: 'neighbours-dice' })
    },
  }),
]

import { runWork } from '../work/run-work'
import { moveTo, win } from './people'
import { scenario } from './scenario'

const AFTER_THE_END = '2026-03-09T10:00:00+08:00'

export const campaignTimes = [
  scenario({
    name: 'fresh',
    title: '全新的一天',
    hint: '谁都还没有参加。打开手机上的活动链接，从头走一遍：加客户经理、参加、填手机号、抽奖。',
    setUp: async () => undefined,
  }),
  scenario({
    name: 'not-started',
    title: '活动还没开始',
    hint: '现在是开始前一晚八点。打开链接应看到“活动还没开始”和倒计时；把时钟拨到2月9日零点后，页面自己更新，就可以参加。',
    at: '2026-02-08T20:00:00+08:00',
    setUp: async () => undefined,
  }),
  scenario({
    name: 'starts-soon',
    title: '活动马上开始',
    hint: '现在是开始前一分半钟。打开链接应看到倒计时一秒一秒地走，走完不用刷新，转盘自己出现。把时钟往后拨，倒计时跟着变。',
    at: '2026-02-08T23:58:30+08:00',
    setUp: async () => undefined,
  }),
  scenario({
    name: 'ended',
    title: '活动已经结束',
    hint: '陈思源准备好了却没来得及抽，周若楠在结束前抽过。打开链接应看到“活动已经结束”；换成周若楠，奖品还在。',
    setUp: async (world) => {
      await win(world, { customerId: 'cust-02' })
      moveTo(world, AFTER_THE_END)
    },
  }),
  scenario({
    name: 'settled',
    title: '活动已结清，种子已公开',
    hint: '结束后没抽完的钱已退回预算，抽奖种子也已公布。打开“公平性”，下载抽奖记录，可以自己验算每一份奖品。',
    customerId: 'cust-02',
    setUp: async (world) => {
      await win(world, { customerId: 'cust-02' })
      moveTo(world, AFTER_THE_END)
      await runWork(world.deps)
    },
  }),
]

import type { ServerFault } from '#shared/simulator/contract'
import type { World } from '../qa/reset-world'
import { befriend } from './people'
import { scenario } from './scenario'

const failWecom = ({ outside }: World, fault: ServerFault) => outside.wecom.setServerFaults([fault])

/** He scanned, and WeCom told us when its code was no good any more: after 20 seconds. */
async function tellTooLate(world: World): Promise<void> {
  const { deps, outside } = world
  await outside.wecom.setEvents({ times: 1, order: 'held' })
  await befriend(world, 'cust-01')
  deps.clock.moveTo(new Date(deps.clock.now().getTime() + 30_000))
  await outside.wecom.setEvents({ times: 1, order: 'asHappened' })
}

/** He came, went and came back; the three events arrive in another order. */
async function tellOutOfOrder({ deps, outside }: World): Promise<void> {
  const pair = { customerId: 'cust-01', managerId: 'lin-wanqing' }
  const passMinute = () => deps.clock.moveTo(new Date(deps.clock.now().getTime() + 60_000))
  await outside.wecom.setEvents({ times: 1, order: 'held' })
  await outside.wecom.scanContactCode(pair.customerId, pair.managerId)
  passMinute()
  await outside.wecom.deleteContact({ ...pair, by: 'customer' })
  passMinute()
  await outside.wecom.scanContactCode(pair.customerId, pair.managerId)
  await outside.wecom.setEvents({ times: 1, order: 'shuffled' })
}

export const wecomEvents = [
  scenario({
    name: 'group-full',
    title: '客户群已满',
    hint: '西湖邻里福利群再也加不进人。让陈思源进群，应提示群人数已达上限；有人退群后才能再进。',
    link: '/lottery/neighbours-dice',
    memberId: 'shen-jiahe',
    setUp: async ({ outside }) => outside.wecom.fillGroup('xihu-neighbours'),
  }),
  scenario({
    name: 'duplicate-events',
    title: '企业微信的事件重复推送',
    hint: '每个事件都推三遍。扫客户经理的码：只应收到一条欢迎语，添加记录也只有一条。',
    setUp: ({ outside }) => outside.wecom.setEvents({ times: 3, order: 'asHappened' }),
  }),
  scenario({
    name: 'shuffled-events',
    title: '企业微信的事件乱序到达',
    hint: '陈思源加了、删了、又加了，三个事件乱着到。他现在是好友，打开链接应能参加。',
    setUp: tellOutOfOrder,
  }),
  scenario({
    name: 'welcome-late',
    title: '欢迎语超过20秒',
    hint: '事件迟到半分钟，欢迎语的凭证过期了。会话里没有欢迎语，但添加已经生效，链接可以正常参加。',
    setUp: tellTooLate,
  }),
  scenario({
    name: 'token-revoked',
    title: '企业微信令牌提前失效',
    hint: '下一次调用企业微信会被告知令牌失效。扫客户经理的码：应自动换新令牌，欢迎语照常送达。',
    setUp: async (world) => failWecom(world, { api: '*', fault: 'tokenRevoked', times: 1 }),
  }),
  scenario({
    name: 'rate-limited',
    title: '企业微信限流',
    hint: '发送欢迎语被限流（45009）。扫客户经理的码：没有欢迎语，但添加已经生效，活动可以参加。',
    setUp: async (world) => failWecom(world, { api: 'externalcontact/send_welcome_msg', fault: 'rateLimited', times: 1000 }),
  }),
]

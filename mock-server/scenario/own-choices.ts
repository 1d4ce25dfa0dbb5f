import { stopMessages } from '../privacy/stop-messages'
import { withdrawConsent } from '../privacy/withdraw-consent'
import { befriend, getReady, join, open, R13, win } from './people'
import { publish } from './publish'
import { scenario } from './scenario'

const CUSTOMER = 'cust-01'
const AGAIN = 'qa-again'

/** What a customer has decided about his own information before the page opens. */
export const ownChoices = [
  scenario({
    name: 'returning-customer',
    title: '老朋友再来参加',
    hint: '陈思源在“新客见面礼”里填过手机号、抽过奖。点抽奖，应看到138****5424，不用再填：勾选同意就能抽。也可以换个号码。',
    link: `/lottery/${AGAIN}`,
    setUp: async (world) => {
      await win(world, { customerId: CUSTOMER })
      await publish(world, { id: AGAIN, name: '老友回馈礼' })
      await open(world, { customerId: CUSTOMER, campaignId: AGAIN })
      await join(world, { customerId: CUSTOMER, campaignId: AGAIN })
    },
  }),
  scenario({
    name: 'consent-withdrawn',
    title: '撤回了同意',
    hint: '陈思源填过手机号，又撤回了同意：号码已经删除，他回到填写信息那一步。打开“我的信息与隐私”，应看到撤回的日期；重新填写并同意，就能抽奖。',
    setUp: async (world) => {
      await getReady(world, { customerId: CUSTOMER })
      await withdrawConsent(world.deps, R13, CUSTOMER)
    },
  }),
  scenario({
    name: 'messages-stopped',
    title: '客户不想收活动消息',
    hint: '陈思源关掉了活动消息。林晚晴的侧边栏应写明“已退订”，发不出活动链接；陈思源在“我的信息与隐私”里打开后，又能发了。',
    seenOn: 'sidebar',
    setUp: async (world) => {
      await befriend(world, CUSTOMER)
      await stopMessages(world.deps, CUSTOMER)
    },
  }),
]

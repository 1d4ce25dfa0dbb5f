import { befriend, join, open } from './people'
import { publish } from './publish'
import { scenario } from './scenario'

const CHECKED = 'qa-sms-code'

export const smsCode = [
  scenario({
    name: 'sms-code',
    title: '手机号要用短信验证',
    hint: '点抽奖，填陈思源的号码13805715424，点“获取验证码”：短信会从手机顶上弹出来。填错五次、过五分钟，都要重新获取。再在面板里让短信平台超时，看页面怎么说。',
    link: `/lottery/${CHECKED}`,
    setUp: async (world) => {
      const person = { customerId: 'cust-01', campaignId: CHECKED }
      await publish(world, { id: CHECKED, name: '新客见面礼', phoneCheck: 'sms' })
      await befriend(world, 'cust-01')
      await open(world, person)
      await join(world, person)
    },
  }),
]

import { befriend, join, open } from './people'
import { publish } from './publish'
import { scenario } from './scenario'

const BANK_ONLY = 'qa-bank-only'

export const outside = [
  scenario({
    name: 'bank-core-silent',
    title: '银行核心系统没有回音',
    hint: '填手机号（152****6398）后要等几秒，抽奖时应看到“暂时没有核对成功”，机会还在。让核心系统恢复正常，再抽就成功。',
    customerId: 'cust-10',
    link: `/lottery/${BANK_ONLY}`,
    setUp: async (world) => {
      const person = { customerId: 'cust-10', campaignId: BANK_ONLY }
      await publish(world, { id: BANK_ONLY, name: '本行客户回馈', gates: { bankCustomer: true } })
      await befriend(world, 'cust-10')
      await open(world, person)
      await join(world, person)
      world.outside.bankCore.setFault({ mode: 'timeout' })
    },
  }),
]

import { openService } from '../service/open-service'
import { befriend, moveTo } from './people'
import { useVoucher } from './payouts'
import { scenario } from './scenario'

const COMMUNITY = '/lottery/neighbours-dice'

/** What a customer finds under 社区生活. */
export const community = [
  scenario({
    name: 'event-today',
    title: '今天就是周五活动',
    hint: '2月13日周五中午。王秀兰打开“社区生活”，应看到“今天 20:00”；时钟过了晚上八点再看，就是“下周五”。',
    customerId: 'cust-05',
    link: COMMUNITY,
    setUp: async (world) => moveTo(world, '2026-02-13T12:00:00+08:00'),
  }),
  scenario({
    name: 'survey-asked',
    title: '用过券，收到一份问卷',
    hint: '陈思源用掉了立减金。打开“社区生活”能看到问卷，填一次就不再出现；没用过券的客户看不到它。',
    setUp: useVoucher,
  }),
  scenario({
    name: 'service-opened',
    title: '从物业费进来，又加了客户经理',
    hint: '陈思源打开过“物业费”，刚添加林晚晴。几秒后，林晚晴的企业微信客户资料里应出现“物业缴费”标签，只有一个。',
    setUp: async (world) => {
      await openService(world.deps, 'cust-01', 'property-fee')
      await befriend(world, 'cust-01')
    },
  }),
]

import { moveTo } from './people'
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
]

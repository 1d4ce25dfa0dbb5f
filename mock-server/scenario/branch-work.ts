import { answerInvitation } from '../branch-event/answer-invitation'
import { uploadLeads } from '../lead/upload-leads'
import { scenario } from './scenario'

const NAMES = ['张建国', '李晓梅', '王志强', '赵美玲', '陈国栋', '孙丽华', '周海波', '吴秀英']

/** Made-up people of one branch, whom nobody has called yet. */
const leadFile = (count: number) =>
  ['手机号,姓名,网点,备注', ...Array.from({ length: count }, (_, index) =>
    `${13_900_000_000 + index * 977},${NAMES[index % NAMES.length]},杭州西湖支行,${index % 3 === 0 ? '定期 3 月到期' : ''}`)].join('\n')

/** What a manager works on beside his chats. */
export const branchWork = [
  scenario({
    name: 'leads-to-call',
    title: '总行导入了1000条线索',
    hint: '周明远刚导入名单，西湖支行三位客户经理各分到三百多条。在林晚晴的侧边栏打开“线索”：显示号码、记为已外呼、撤销、写备注。',
    seenOn: 'sidebar',
    setUp: ({ deps }) => uploadLeads(deps, 'zhou-mingyuan', { fileName: '三月存量线索.csv', csv: leadFile(1000) }),
  }),
  scenario({
    name: 'event-full',
    title: '网点活动报满了，后面的客户在候补',
    hint: '今天下午的咖啡课 8 个名额已满，还有一位候补。在林晚晴的侧边栏打开“网点活动”，看名单、输签到码；在客户聊天的“到店”里发邀请，客户点开再报名就是候补，有人取消时自动补上。',
    seenOn: 'sidebar',
    setUp: async ({ deps }) => {
      for (let index = 2; index <= 10; index += 1) {
        const customerId = `cust-${String(index).padStart(2, '0')}`
        await answerInvitation(deps, { eventId: 'xihu-coffee', customerId, isComing: true, managerId: 'lin-wanqing' })
      }
    },
  }),
]

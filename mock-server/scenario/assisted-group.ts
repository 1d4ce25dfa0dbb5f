import { saveGroup } from '../group/save-group'
import { scenario } from './scenario'

const GROUP = 'lakeside-fruit'
const HELPER = 'lin-wanqing'

/** A chat that belongs to a shopkeeper, and what the bank wants to do there (G7). */
export const assistedGroup = [
  scenario({
    name: 'assisted-group',
    title: '商家自己的群，我行协助',
    hint: '“湖畔水果店老顾客”是薛玉珍自己建的群，林晚晴只是群成员，企业微信不给我行这个群的资料。林晚晴在群里打开侧边栏，点“绑定”选“湖畔水果店老顾客群”，再从第一步开始，一步一步赢得信任；没到第五步，日历里只发知识，不发优惠。',
    seenOn: 'sidebar',
    memberId: HELPER,
    customerId: 'cust-31',
    setUp: async ({ deps, outside }) => {
      outside.wecom.openOutsideGroup({
        id: GROUP, chatId: 'wrKoiLakesideFruit000000000005', name: '湖畔水果店老顾客', ownerId: 'cust-31', memberIds: [HELPER], customerIds: ['cust-01', 'cust-02', 'cust-08'],
      })
      await saveGroup(deps, GROUP, HELPER, {
        name: '湖畔水果店老顾客群', kind: 'assisted', finance: 'payment', social: 'neighbours', theme: 'offers', product: null, district: '西湖区', memberLimit: 200,
        pitch: '水果店老顾客的群：到货早知道，付款省一点，街坊有事互相帮。',
      })
    },
  }),
]

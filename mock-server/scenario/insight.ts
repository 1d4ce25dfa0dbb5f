import { viewArticle } from '../content/view-article'
import { befriend } from './people'
import { scenario } from './scenario'

/** What a manager finds of a customer beside the chat. */
export const insight = [
  scenario({
    name: 'high-intent',
    title: '客户一天里看了三次信用卡优惠',
    hint: '林晚晴打开与陈思源的聊天：“客户”里只有一条“高意向：本行信用卡”，下一步第一条是跟进它。点“知道了”就消失，再看三次才会再出现。',
    seenOn: 'sidebar',
    setUp: async (world) => {
      await befriend(world, 'cust-01')
      for (const [index, articleId] of ['dining-offer', 'fuel-offer', 'dining-offer', 'dining-offer'].entries()) {
        await viewArticle(world.deps, 'cust-01', { articleId, viewId: `view-${index}` })
      }
    },
  }),
  scenario({
    name: 'other-branch',
    title: '客户是别的网点的',
    hint: '楼思远打开与周若楠的聊天：她由西湖支行维护。侧边栏只有“客户”和“记录”，写明只能查看、活动由谁发送，没有任何发送按钮。',
    seenOn: 'sidebar',
    customerId: 'cust-02',
    memberId: 'lou-siyuan',
    setUp: (world) => befriend(world, 'cust-02', 'lou-siyuan'),
  }),
]

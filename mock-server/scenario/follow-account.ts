import { getReady } from './people'
import { publish } from './publish'
import { scenario } from './scenario'

const FOLLOWED = 'qa-follow'

export const followAccount = [
  scenario({
    name: 'follow-account',
    title: '活动之后关注公众号',
    hint: '这个活动还想请客户关注公众号。在侧边栏依次发送，最后一条是公众号的关注码；取消一条，后面的都不发。客户抽完奖，结果下面也有关注的入口。',
    seenOn: 'sidebar',
    link: `/lottery/${FOLLOWED}`,
    setUp: async (world) => {
      await publish(world, { id: FOLLOWED, name: '关注有礼', goals: [{ goal: 'acquire', isDirect: true }, { goal: 'followAccount', isDirect: false }] })
      await getReady(world, { customerId: 'cust-01', campaignId: FOLLOWED })
    },
  }),
]

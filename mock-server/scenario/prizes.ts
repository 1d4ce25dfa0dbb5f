import type { DrawSkin } from '#shared/campaign/contract'
import type { World } from '../qa/reset-world'
import { creditReferrals } from '../referral/credit-referrals'
import { showReferral } from '../referral/show-referral'
import { draw, getReady, meet, takePart, win } from './people'
import { chanceWithTopLast, publish } from './publish'
import { scenario } from './scenario'

const FEW = 'qa-two-prizes'
const TIGHT = 'qa-tight-rewards'

const TWO = [
  { code: 'top', name: '锦鲤大奖', amount: '188.00', count: 1, minimumSpend: '200.00' },
  { code: 'usual', name: '见面礼', amount: '3.88', count: 1, minimumSpend: '5.00' },
]

/** Two prizes, of which one has been drawn: the 188 yuan is left. */
async function leaveTopPrize(world: World): Promise<void> {
  await publish(world, { id: FEW, name: '最后两份', prizes: TWO }, chanceWithTopLast([1, 1]))
  await win(world, { customerId: 'cust-02', campaignId: FEW })
}

/** 陈思源 has invited a friend who has drawn; what is left for rewards is not enough for one. */
async function spendRewards(world: World): Promise<void> {
  const ladder = { budget: '4.00', minimumSpend: '30.00', tiers: [{ invited: 1, amount: '5.00' }] }
  await publish(world, { id: TIGHT, name: '好友同享', referral: ladder })
  await getReady(world, { customerId: 'cust-01', campaignId: TIGHT })
  const { code } = (await showReferral(world.deps, await world.deps.campaigns.get(TIGHT), 'cust-01'))!
  const friend = { customerId: 'cust-06', campaignId: TIGHT }
  await meet(world, friend.customerId)
  await takePart(world, friend, { invitation: code })
  await draw(world, friend)
  await creditReferrals(world.deps)
}

/** One tap from the draw, in a campaign that is drawn by this skin. */
const drawnBy = (skin: DrawSkin, title: string, hint: string) =>
  scenario({
    name: `draw-by-${skin}`,
    title,
    hint,
    link: `/lottery/qa-${skin}`,
    setUp: async (world) => {
      await publish(world, { id: `qa-${skin}`, name: '锦鲤见面礼', skin })
      await getReady(world, { customerId: 'cust-01', campaignId: `qa-${skin}` })
    },
  })

export const prizes = [
  scenario({
    name: 'ready-to-draw',
    title: '只差抽奖这一步',
    hint: '客户经理加了，手机号也填了。打开链接，直接点“抽奖”。',
    setUp: (world) => getReady(world, { customerId: 'cust-01' }),
  }),
  drawnBy('grid', '用九宫格抽奖', '只差抽奖这一步。灯要跑到抽中的那一格才停；网络慢时一直跑，不会先停下。'),
  drawnBy('scratch', '用刮刮卡抽奖', '只差抽奖这一步。手指刮开，或点“直接揭晓”；银行没有回答之前，涂层下面什么也没有。'),
  scenario({
    name: 'drawn',
    title: '已经抽过奖',
    hint: '奖品在“我的奖品”里。换浏览器、刷新、再点抽奖，看到的都应是同一份。',
    setUp: (world) => win(world, { customerId: 'cust-01' }),
  }),
  scenario({
    name: 'last-top-prize',
    title: '只剩一份头奖',
    hint: '两份奖品只剩188元这一份。现在抽，一定是它；再来一个人，就是“奖品已全部抽完”。',
    link: `/lottery/${FEW}`,
    setUp: async (world) => {
      await leaveTopPrize(world)
      await getReady(world, { customerId: 'cust-01', campaignId: FEW })
    },
  }),
  scenario({
    name: 'prizes-gone',
    title: '奖品已全部抽完',
    hint: '两份奖品都被抽走了，188元是胡佳怡的。陈思源应看到“奖品已全部抽完”。',
    link: `/lottery/${FEW}`,
    setUp: async (world) => {
      await leaveTopPrize(world)
      await win(world, { customerId: 'cust-10', campaignId: FEW })
      await getReady(world, { customerId: 'cust-01', campaignId: FEW })
    },
  }),
  scenario({
    name: 'budget-spent',
    title: '邀请奖励的预算不够了',
    hint: '陈思源邀请的李梓涵抽了奖，但奖励预算剩下的不够这一档的5元。应显示奖励已发完，不能再承诺；人数照算。',
    link: `/lottery/${TIGHT}`,
    setUp: spendRewards,
  }),
]

import { conversionSteps, type ConversionStep } from '#shared/script/conversion-step'
import { laterDay, shanghaiDay } from '#shared/time/calendar-day'
import { viewArticle } from '../content/view-article'
import { handOver } from '../expert/hand-over'
import { addFollowUp } from '../follow-up/add-follow-up'
import { beginPlan } from '../follow-up/begin-plan'
import type { World } from '../qa/reset-world'
import { moveStep } from '../script/conversion-step'
import { befriend, moveTo } from './people'
import { scenario } from './scenario'

const withLin = (customerId: string) => ({ customerId, managerId: 'lin-wanqing' })

/** A week ago: a plan, an own follow-up, a customer who did not buy. */
async function beginWeek(world: World): Promise<void> {
  const { deps } = world
  for (const customerId of ['cust-01', 'cust-06', 'cust-09']) await befriend(world, customerId)
  await beginPlan(deps, withLin('cust-10'), 'plan-of-the-week')
  const promised = { id: 'rates-promised', dueOn: laterDay(shanghaiDay(deps.clock.now()), 4), note: '答应带定期的利率表给她看' }
  await addFollowUp(deps, withLin('cust-02'), promised)
  await moveStep(deps, withLin('cust-01'), 'revisit', true)
}

/** What came in on the morning of the day itself. */
async function comeIn(world: World): Promise<void> {
  const { deps, outside } = world
  moveTo(world, '2026-02-19T08:50:00+08:00')
  await outside.wecom.deleteContact({ ...withLin('cust-09'), by: 'customer' })
  moveTo(world, '2026-02-19T09:05:00+08:00')
  await outside.wecom.say({ conversationId: 'single:lin-wanqing:cust-06', speaker: { kind: 'customer', id: 'cust-06' }, text: '进群' })
  moveTo(world, '2026-02-19T09:30:00+08:00')
  for (const view of [1, 2, 3]) await viewArticle(deps, 'cust-02', { articleId: 'dining-offer', viewId: `morning-${view}` })
  await handOver(deps, withLin('cust-10'), { id: 'education-fund', expertId: 'fang-yuting', reason: '孩子三年后出国，想先做教育金规划，聊到了每月能存多少' })
}

/** One step after another, up to this one. */
async function walk({ deps }: World, customerId: string, to: ConversionStep): Promise<void> {
  for (const step of conversionSteps.slice(0, conversionSteps.indexOf(to) + 1)) await moveStep(deps, withLin(customerId), step, false)
}

/** What a manager, and an expert, find on a working morning. */
export const today = [
  scenario({
    name: 'full-day',
    title: '林晚晴的一天，样样都有',
    hint: '林晚晴打开“今天”：逾期的跟进在最上面，接着是今天该跟进的、等着进群的、高意向和流失提醒，点一下就完成。换方雨婷坐到桌前，“今天”里有林晚晴请她帮忙的客户，能看资料和记录，不能改。',
    seenOn: 'sidebar',
    customerId: 'cust-02',
    setUp: async (world) => {
      await beginWeek(world)
      await comeIn(world)
    },
  }),
  scenario({
    name: 'steps-walked',
    title: '客户走在八步曲的不同步',
    hint: '林晚晴在“今天”里展开“转化漏斗”：每一步走到过几位、现在几位，好友潜在、活跃、交易各几位。在和周若楠的聊天里看“话术”，她停在“推荐方案”，打开一套成套话术，一条接一条地发。',
    seenOn: 'sidebar',
    customerId: 'cust-02',
    setUp: async (world) => {
      for (const customerId of ['cust-01', 'cust-06', 'cust-09']) await befriend(world, customerId)
      await walk(world, 'cust-02', 'offer')
      await walk(world, 'cust-10', 'guide')
      await walk(world, 'cust-01', 'guide')
      await walk(world, 'cust-06', 'ask')
      await walk(world, 'cust-09', 'care')
    },
  }),
]

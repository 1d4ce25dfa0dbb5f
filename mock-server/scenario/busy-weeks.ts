import { tellChatMessages } from '../chat/tell-chat-messages'
import { viewMaterial } from '../material/view-material'
import type { World } from '../qa/reset-world'
import { showReferral } from '../referral/show-referral'
import { moveStep } from '../script/conversion-step'
import { startSending } from '../script/start-sending'
import { tellProgress } from '../script/tell-progress'
import { draw, moveTo, open, takePart } from './people'
import { publish } from './publish'

/** The pace of two weeks: on which day of February, at which hour, the next of them comes. Evenings and Tuesdays are busy. */
const COMINGS = [
  '09T09:20', '09T12:40', '10T20:05', '10T20:30', '10T21:10', '11T19:15', '12T10:30', '12T20:40', '13T12:10', '14T11:00', '14T20:20',
  '15T20:15', '17T19:40', '17T20:25', '18T10:50', '19T20:10', '20T12:20', '21T20:45', '22T09:35', '23T12:15', '23T20:35', '24T09:10',
]

/** When the nth of them comes. */
export const comingAt = (nth: number): string => `2026-02-${COMINGS[nth]!}:00+08:00`

/** Who came to one channel first, and by another later. */
const LATER = [
  { customerId: 'cust-01', channel: 'xihu-wuye' }, { customerId: 'cust-12', channel: 'binjiang-02' }, { customerId: 'cust-12', channel: 'xihu-01' },
  { customerId: 'cust-03', channel: 'xihu-01' },
] as const

/** Some came by the links of others as well. */
export async function comeAgain(world: World): Promise<void> {
  moveTo(world, '2026-02-25T20:00:00+08:00')
  for (const { customerId, channel } of LATER) await open(world, { customerId }, { channel })
}

const FRIENDS = 'spring-friends'

/** By whose invitation each came, three hops deep; the last of them only looked. */
const INVITED = [
  ['cust-31', null], ['cust-04', 'cust-31'], ['cust-06', 'cust-31'], ['cust-03', 'cust-04'], ['cust-11', 'cust-04'], ['cust-14', 'cust-03'], ['cust-15', null], ['cust-19', 'cust-15'],
] as const
const LOOKS = { customerId: 'cust-20', inviter: 'cust-15' }

/** Friends bring friends, in a campaign that rewards it. */
export async function bringFriends(world: World): Promise<void> {
  const { deps } = world
  await publish(world, { id: FRIENDS, name: '好友同享', budget: '370.00', referral: { budget: '100.00', minimumSpend: '30.00', tiers: [{ invited: 1, amount: '5.00' }] } })
  const codeOf = async (customerId: string | null) => customerId && (await showReferral(deps, await deps.campaigns.get(FRIENDS), customerId))!.code
  for (const [customerId, inviter] of INVITED) {
    await takePart(world, { customerId, campaignId: FRIENDS }, { invitation: await codeOf(inviter) })
    await draw(world, { customerId, campaignId: FRIENDS })
  }
  await open(world, { customerId: LOOKS.customerId, campaignId: FRIENDS }, { invitation: await codeOf(LOOKS.inviter) })
}

/** What managers sent, and who answered within the day. */
const SENT = [
  { scriptId: 'care-weather-cold', managerId: 'lin-wanqing', to: ['cust-01', 'cust-02', 'cust-08', 'cust-10', 'cust-31'], answer: ['cust-01', 'cust-08', 'cust-31'] },
  { scriptId: 'care-news-medical-card', managerId: 'lin-wanqing', to: ['cust-04', 'cust-06', 'cust-13'], answer: ['cust-04'] },
  { scriptId: 'care-weather-cold', managerId: 'shen-jiahe', to: ['cust-03', 'cust-11'], answer: ['cust-03'] },
  { scriptId: 'care-news-medical-card', managerId: 'lou-siyuan', to: ['cust-12', 'cust-15'], answer: [] },
] as const

/** So that the archive's messages can be told: WeCom's ids of a customer and a manager. */
function idsOf({ deps: { demo: { bank } } }: World, customerId: string, managerId: string) {
  return { externalUserId: bank.customers.find(({ id }) => id === customerId)!.externalUserId, memberUserId: bank.managers.find(({ id }) => id === managerId)!.wecomUserId }
}

const answerOf = (world: World, customerId: string, managerId: string, sentAt: string) =>
  ({ messageId: `answer-${customerId}`, ...idsOf(world, customerId, managerId), chatId: null, text: '好的，谢谢您！', sentAt })

/** Scripts go out one morning, some customers answer in the evening; two open a material first, and one of those writes. */
export async function exchangeWords(world: World): Promise<void> {
  const { deps } = world
  moveTo(world, '2026-02-24T09:30:00+08:00')
  for (const { scriptId, managerId, to } of SENT) {
    for (const customerId of to) {
      const sendingId = `sending-${managerId}-${customerId}`
      const started = await startSending(deps, { customerId, managerId }, sendingId, scriptId)
      if (started.outcome === 'refused') throw new Error(`${scriptId} is refused: ${started.refusal.reason}`)
      await tellProgress(deps, { customerId, managerId }, sendingId, { sent: started.sending.messages.length, isDropped: false })
      await moveStep(deps, { customerId, managerId }, 'care', false)
    }
  }
  for (const customerId of ['cust-01', 'cust-02']) await viewMaterial(deps, customerId, 'loan-compare', 'lin-wanqing')
  await tellChatMessages(deps.db, SENT.flatMap(({ managerId, answer }) => answer.map((it) => answerOf(world, it, managerId, '2026-02-24T18:30:00+08:00'))))
  for (const customerId of ['cust-01', 'cust-08']) await moveStep(deps, { customerId, managerId: 'lin-wanqing' }, 'ask', false)
}

import { toFen } from '#shared/money/fen'
import { packParts } from '#shared/script/pack'
import { shanghaiDay } from '#shared/time/calendar-day'
import { clientOfManager } from '../test-browser'
import { tellChatMessages } from '../../chat/tell-chat-messages'
import { dealLeads } from '../../lead/deal-leads'
import { uploadLeads } from '../../lead/upload-leads'
import { makeTasks } from '../../sop/make-tasks'
import type { FuzzWorld } from '../fuzz/use-fuzz-world'
import type { MockClient } from '#shared/api/mock-client'
import { THEIRS } from './decisions'

const { manager, customerId, externalUserId, chatId, groupId } = THEIRS

const inHours = ({ app }: FuzzWorld, hours: number) => new Date(app.deps.clock.now().getTime() + hours * 60 * 60_000).toISOString()

/** What she has made beside her customer's chat. */
async function makeForCustomer({ reach, script, followUp, expert }: MockClient, { app }: FuzzWorld): Promise<string> {
  const { deps } = app
  await followUp.beginPlan({ params: { externalUserId, planId: 'their-plan' } })
  await followUp.addFollowUp({ params: { externalUserId, followUpId: 'their-follow-up' }, body: { dueOn: shanghaiDay(deps.clock.now()), note: '回访' } })
  await expert.handOver({ params: { externalUserId, handoverId: 'their-handover' }, body: { expertId: 'ge-minhua', reason: '想了解分期' } })
  await script.startSending({ params: { externalUserId, sendingId: 'their-sending' }, body: { scriptId: 'anti-fraud-code' } })
  await deps.db.query("insert into buying_signal (id, customer_id, product_id, raised_at) values ('their-signal', $1, $2, $3)",
    [customerId, deps.demo.community.products[0]!.id, deps.clock.now()])
  await tellChatMessages(deps.db, [{ messageId: 'their-message', externalUserId, memberUserId: 'BaoXinYue', chatId: null, text: '进群', sentAt: deps.clock.now().toISOString() }])
  const asked = { params: { externalUserId }, headers: { 'idempotency-key': 'their-reach' }, body: { kind: 'service', title: '问候' } } as const
  return (await reach.reserveReach(asked)).reachId!
}

const EVERYBODY = { withTags: [], withoutTags: [], stages: [], tiers: [], aumBands: [] }

const PACK = { title: '她的对比', step: 'compare' as const, items: packParts.compare.map((part) => ({ part, scriptId: 'anti-fraud-code' })) }

/** What she has made for herself, her branch and her group. */
async function makeOfHerOwn({ script, branchEvent, audience, groupGame, questionBank }: MockClient, world: FuzzWorld): Promise<void> {
  await script.saveScript({ params: { scriptId: 'their-script' }, body: { title: '她的话术', step: null, scene: null, messages: ['周末来坐坐？'] } })
  await script.savePack({ params: { packId: 'their-pack' }, body: PACK })
  await branchEvent.makeBranchEvent({
    params: { eventId: 'their-event' },
    body: { name: '茶会', place: '鄞州支行二楼', quota: 10, gift: '', audience: 'everyone', startsAt: inHours(world, 48) },
  })
  await audience.queueMassMessage({ params: { messageId: 'their-mass-message' }, body: { filter: EVERYBODY, content: { kind: 'script', scriptId: 'for-everybody' } } })
  await groupGame.planGroupGame({
    params: { chatId, groupGameId: 'their-game' },
    body: { kind: 'quiz', rewards: [1000, 800, 700, 600, 500].map(toFen), startsAt: inHours(world, 30), leadMinutes: 30, rounds: 1, roundSeconds: 60 },
  })
  await questionBank.saveBankQuestion({
    params: { questionId: 'their-question' },
    body: { kind: 'quiz', text: '宁波汤圆最常见的馅是什么？', options: ['黑芝麻', '榴莲'], right: 0, explanation: '黑芝麻猪油馅。', source: '网点原创' },
  })
}

async function makeLead({ app: { deps } }: FuzzWorld): Promise<string> {
  await uploadLeads(deps, 'zhou-mingyuan', { fileName: '线索.csv', csv: '手机号,姓名,网点,备注\n13900001234,王五,宁波鄞州支行,有存款' })
  await dealLeads(deps)
  await deps.db.query('update lead set manager_id = $1', [manager])
  const [lead] = await deps.db.query<{ id: number }>('select id from lead')
  return String(lead!.id)
}

async function firstTask({ app: { deps } }: FuzzWorld): Promise<string> {
  await makeTasks(deps)
  const [task] = await deps.db.query<{ id: string }>('select id from sop_task where group_id = $1 order by id limit 1', [groupId])
  return task!.id
}

/** The bank's library speaks to one customer; this one says the same to everybody. */
const ADD_PLAIN_SCRIPT = `
  insert into script select plain.* from script s
  cross join lateral jsonb_populate_record(s, '{ "id": "for-everybody", "messages": ["周末愉快，网点照常营业。"] }') plain where s.id = 'anti-fraud-code'`

/** Everything a manager of another branch can have, and a customer's game and coupon: by the name of the field that would ask for it. */
export async function makeTheirs(world: FuzzWorld): Promise<Readonly<Record<string, string>>> {
  await world.app.deps.db.query(ADD_PLAIN_SCRIPT)
  const theirs = await clientOfManager(world.app.url, manager)
  const reachId = await makeForCustomer(theirs, world)
  await makeOfHerOwn(theirs, world)
  const { code } = await theirs.channel.makePrintBatch({ body: { name: '菜场展架' } })
  return { reachId, code, leadId: await makeLead(world), taskId: await firstTask(world), gameId: world.openGame, couponId: world.coupon }
}

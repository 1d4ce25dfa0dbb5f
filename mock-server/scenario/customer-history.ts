import { viewArticle } from '../content/view-article'
import { renewStage } from '../insight/renew-stage'
import { changeLead } from '../lead/change-lead'
import { uploadLeads } from '../lead/upload-leads'
import { viewMaterial } from '../material/view-material'
import type { World } from '../qa/reset-world'
import { signIn } from '../sign-in/sign-in'
import { noteDown } from '../tag/note-down'
import { readCorpTags } from '../tag/read-corp-tags'
import { wishTag } from '../tag/wish-tag'
import { writeNote } from '../timeline/write-note'
import { publish } from './publish'
import { befriend, draw, moveTo, phoneOf, takePart } from './people'
import { scenario } from './scenario'

/** For contacts of old as well. */
const CAMPAIGN = 'qa-old-friends'

const PAIR = { customerId: 'cust-01', managerId: 'lin-wanqing' }

/** 20 January, 21 January … */
const day = (nth: number, time: string) => `${new Date(Date.UTC(2026, 0, 19 + nth)).toISOString().slice(0, 10)}T${time}+08:00`

async function becomeLead(world: World): Promise<void> {
  const { deps } = world
  await uploadLeads(deps, 'zhou-mingyuan', { fileName: '线索.csv', csv: `手机号,姓名,网点,备注\n${phoneOf(world, PAIR.customerId)},陈思源,杭州西湖支行,代发工资` })
  const [lead] = await deps.db.query<{ id: string; managerId: string }>('select id::text, manager_id as "managerId" from lead')
  moveTo(world, '2026-01-16T15:20:00+08:00')
  await changeLead(deps, { leadId: lead!.id, managerId: lead!.managerId, state: 'called', remark: '' })
}

const note = ({ deps }: World, text: string, managerId = PAIR.managerId) =>
  writeNote(deps, { ...PAIR, managerId, text, idempotencyKey: `scenario-${text.length}` })

async function putOn({ deps }: World, name: string, isOn = true): Promise<void> {
  const [tag] = await deps.db.query<{ id: string }>('select id from corp_tag where name = $1', [name])
  await wishTag(deps, { ...PAIR, tagId: tag!.id }, isOn)
}

/** He signs in every day, so that his history is longer than a page. */
async function comeByDaily(world: World): Promise<void> {
  for (let nth = 1; nth <= 22; nth += 1) {
    moveTo(world, day(nth, '08:30:00'))
    await signIn(world.deps.db, PAIR.customerId, world.deps.clock.now())
  }
}

async function getToKnow(world: World): Promise<void> {
  const { deps } = world
  moveTo(world, '2026-01-19T09:40:00+08:00')
  await befriend(world, PAIR.customerId)
  await renewStage(deps, PAIR.customerId)
  await readCorpTags(deps)
  await note(world, '在城西一家设计公司上班，工资卡是我们行的。')
  await putOn(world, '工资代发')
  await putOn(world, '常旅行')
  await comeByDaily(world)
}

async function takeInterest(world: World): Promise<void> {
  const { deps } = world
  moveTo(world, '2026-02-11T16:05:00+08:00')
  await note(world, '周末来网点问过装修分期，太太想把厨房一起做了。预算八万左右，希望每月少还一点。', 'qian-yifan')
  await putOn(world, '有房贷')
  await putOn(world, '常旅行', false)
  moveTo(world, '2026-02-11T20:15:00+08:00')
  await viewArticle(deps, PAIR.customerId, { articleId: 'instalment-offer', viewId: 'view-1' })
  await viewMaterial(deps, PAIR.customerId, 'loan-compare', PAIR.managerId)
  await renewStage(deps, PAIR.customerId)
}

/** A month of what people do with each other, up to the prize of this morning. */
async function liveThroughMonth(world: World): Promise<void> {
  const { deps } = world
  await becomeLead(world)
  await getToKnow(world)
  await takeInterest(world)
  const { externalUserId } = deps.demo.bank.customers.find(({ id }) => id === PAIR.customerId)!
  await noteDown(deps, { ...PAIR, externalUserId, remark: '思源·设计公司', description: '房贷在我们行，今年想装修；回复快，晚上八点后方便聊。' })
  moveTo(world, '2026-02-12T09:30:00+08:00')
  await publish(world, { id: CAMPAIGN, name: '老友新春礼', startsAt: '2026-02-02T00:00:00+08:00', endsAt: '2026-03-02T00:00:00+08:00' })
  await takePart(world, { ...PAIR, campaignId: CAMPAIGN })
  moveTo(world, '2026-02-12T09:34:00+08:00')
  await draw(world, { ...PAIR, campaignId: CAMPAIGN })
  moveTo(world, '2026-02-12T10:00:00+08:00')
}

/** What a manager finds of somebody he has known for a month. */
export const customerHistory = [
  scenario({
    name: 'known-for-a-month',
    title: '认识一个月的客户，有标签有记录',
    hint: '林晚晴打开与陈思源的聊天：“客户”里有标签和备注，下一步里推荐的产品跟着标签走，取下“有房贷”它就变；“记录”里有一个月的往来，比一页长，四个筛选各看各的。',
    seenOn: 'sidebar',
    at: '2026-01-15T10:00:00+08:00',
    setUp: liveThroughMonth,
  }),
]

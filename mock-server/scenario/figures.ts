import type { ToldDeed } from '#shared/deed/contract'
import { toFen } from '#shared/money/fen'
import { tellDeeds } from '../deed/tell-deeds'
import { noteActive } from '../growth/note-active'
import type { World } from '../qa/reset-world'
import { setTarget } from '../ranking/set-target'
import { runWork } from '../work/run-work'
import { bringFriends, comeAgain, comingAt, exchangeWords } from './busy-weeks'
import { befriend, draw, join, meet, moveTo, open, takePart } from './people'
import { scenario } from './scenario'

/** By which channel they came to whom; the first of them go furthest. */
const COMERS = [
  { channel: 'xihu-01', managerId: 'lin-wanqing', ids: ['cust-01', 'cust-02', 'cust-08', 'cust-10', 'cust-16', 'cust-18', 'cust-26'] },
  { channel: 'xihu-wuye', managerId: 'lin-wanqing', ids: ['cust-31', 'cust-04', 'cust-06', 'cust-13'] },
  { channel: 'xihu-02', managerId: 'shen-jiahe', ids: ['cust-03', 'cust-11', 'cust-14', 'cust-17'] },
  { channel: 'binjiang-01', managerId: 'lou-siyuan', ids: ['cust-12', 'cust-15', 'cust-19', 'cust-20'] },
  { channel: 'yinzhou-01', managerId: 'bao-xinyue', ids: ['cust-21', 'cust-22', 'cust-23'] },
] as const

/** Of those of one channel the last only opens, the one before him only joins; the others draw, as far as they may. */
async function goAsFar(world: World, customerId: string, channel: string, stillToCome: number): Promise<void> {
  const person = { customerId }
  if (stillToCome === 0) return void (await open(world, person, { channel }))
  if (stillToCome === 1) {
    await open(world, person, { channel })
    return void (await join(world, person))
  }
  await takePart(world, person, { channel })
  await draw(world, person)
}

/** The customers of these channels in the order they come: the first of each, then the second … */
const inTurn = (comers: readonly (typeof COMERS)[number][]) =>
  Array.from({ length: Math.max(...comers.map(({ ids }) => ids.length)) }, (_, index) => comers.filter(({ ids }) => index < ids.length).map((it) => ({ ...it, customerId: it.ids[index]!, stillToCome: it.ids.length - 1 - index }))).flat()

const [LOBBY, ...ELSEWHERE] = COMERS
/** So many have come elsewhere before the first of the lobby's. */
const BEFORE = 6

/** Those of the lobby were all added on the first morning, and come when they like. */
function arrivals() {
  const [lobby, elsewhere] = [inTurn([LOBBY]), inTurn(ELSEWHERE)]
  const rest = elsewhere.slice(BEFORE).flatMap((it, index) => (lobby[index] ? [lobby[index], it] : [it]))
  return [...elsewhere.slice(0, BEFORE), ...rest]
}

/** The same people over two weeks, as in life: pictures by day and hour have something to show, and payouts come when they are due. */
async function runForWeeks(world: World): Promise<void> {
  for (const id of LOBBY.ids) await meet(world, id, LOBBY.managerId)
  for (const [nth, { channel, managerId, customerId, stillToCome }] of arrivals().entries()) {
    moveTo(world, comingAt(nth))
    if (channel !== LOBBY.channel) await meet(world, customerId, managerId)
    await goAsFar(world, customerId, channel, stillToCome)
  }
  await befriend(world, 'cust-24')
  // What is due by then is paid.
  await runWork(world.deps)
  await bringFriends(world)
  await exchangeWords(world)
  await comeAgain(world)
  moveTo(world, '2026-02-26T09:00:00+08:00')
  await runWork(world.deps)
}

async function runForTwoWeeks(world: World): Promise<void> {
  for (const { channel, managerId, ids } of COMERS) {
    for (const [index, customerId] of ids.entries()) {
      await meet(world, customerId, managerId)
      await goAsFar(world, customerId, channel, ids.length - 1 - index)
    }
  }
  // He was welcomed with the link, and has not opened it.
  await befriend(world, 'cust-24')
  moveTo(world, '2026-02-26T09:00:00+08:00')
  await runWork(world.deps)
}

/** Five phones on one device: what a family of three is not. */
const ON_ONE_DEVICE = ['cust-01', 'cust-02', 'cust-08', 'cust-10', 'cust-16']

const SHARE_DEVICE = "update participation set device_key = campaign_id || ':one-device' where customer_id = any ($1)"

type Done = Pick<ToldDeed, 'kind' | 'amount' | 'income'> & { customerId: string }

const did = (customerId: string, kind: Done['kind'], income: number | null, amount: number | null = null): Done => ({
  customerId, kind, income: income === null ? null : toFen(income), amount: amount === null ? null : toFen(amount),
})

/** What customers did at the bank since they joined: what it earned by it, and for how much, in fen. */
const DEEDS = [
  did('cust-01', 'sale', 12_000, 5_000_000), did('cust-01', 'follow', null), did('cust-02', 'account', 800), did('cust-08', 'bind', 300),
  did('cust-12', 'follow', null), did('cust-21', 'active', 100),
]

async function runWithFigures(world: World): Promise<void> {
  const { deps } = world
  await runForWeeks(world)
  await deps.db.query(SHARE_DEVICE, [ON_ONE_DEVICE])
  for (const [managerId, adds] of [['lin-wanqing', 15], ['shen-jiahe', 10], ['lou-siyuan', 12]] as const) await setTarget(deps, 'zhou-mingyuan', { month: '2026-02', managerId, adds })
  for (const managerId of ['lin-wanqing', 'shen-jiahe', 'lou-siyuan', 'bao-xinyue']) await noteActive(deps, managerId)
  const wecomIds = new Map(deps.demo.bank.customers.map(({ id, externalUserId }) => [id, externalUserId]))
  const happenedAt = deps.clock.now().toISOString()
  await tellDeeds(deps.db, DEEDS.map(({ customerId, ...deed }, index) => ({ ...deed, deedId: `deed-${index}`, externalUserId: wecomIds.get(customerId)!, productId: null, happenedAt })))
}

export const figures = [
  scenario({
    name: 'bank-figures',
    title: '月底了，看看排行和投产比',
    hint: '在“活动成效”上面换着看：经理排行有目标，林晚晴有五位客户共用一部手机、先不计入；加友核查里由总行的何映雪核查；投产比说出哪种方式更划算；老带新选“好友同享”，看邀请传了几层；话术回复从网点一层层点到单条话术。',
    seenOn: 'sidebar',
    at: '2026-02-09T09:00:00+08:00',
    setUp: runWithFigures,
  }),
  scenario({
    name: 'campaign-figures',
    title: '活动办了两周，看看成效',
    hint: '五个渠道的客户走到了不同的一步，抽中的已经到账。在“今天”上面点“活动成效”：每一步的人数只减不增，各渠道加起来等于合计；点一步，看谁停在了那里。',
    seenOn: 'sidebar',
    setUp: runForTwoWeeks,
  }),
]

import type { World } from '../qa/reset-world'
import { runWork } from '../work/run-work'
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

export const figures = [
  scenario({
    name: 'campaign-figures',
    title: '活动办了两周，看看成效',
    hint: '五个渠道的客户走到了不同的一步，抽中的已经到账。在“今天”下面点“活动成效”：每一步的人数只减不增，各渠道加起来等于合计；点一步，看谁停在了那里。',
    seenOn: 'sidebar',
    setUp: runForTwoWeeks,
  }),
]

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EffectFigures, EffectPart } from '#shared/referral/contract'
import { kText } from '#shared/referral/k-factor'
import { come, type Comers } from '../funnel/testing/comers'
import { R13, useDemoWorld } from '../testing/demo-world'
import { showReferralEffect } from './show-referral-effect'

const world = useDemoWorld()

const TODAY = '2026-02-12T09:00:00+08:00'
const show = (by: EffectPart = 'manager', staffId = 'zhou-mingyuan') => showReferralEffect(world(), staffId, { campaignId: R13, by })
const arrive = (comers: Partial<Comers>) => come(world().db, { name: 'c', count: 1, at: TODAY, ...comers })

/** Each by the other's invitation. */
async function invite(pairs: readonly (readonly [friend: string, inviter: string])[]): Promise<void> {
  await world().db.query("update participation p set inviter_id = $1 || ':' || it.inviter from unnest($2::text[], $3::text[]) as it (friend, inviter) where p.id = $1 || ':' || it.friend", [
    R13, pairs.map(([friend]) => friend), pairs.map(([, inviter]) => inviter),
  ])
}

const figures = (inviters: number, came: number, accepted: number, drawn: number): EffectFigures => ({ inviters, came, accepted, drawn })

test('two who invited brought five friends, three of whom took part: 1.50 each; the hops add up to the total (D16)', async () => {
  await arrive({ name: 'root', count: 2, has: ['joined'] })
  await arrive({ name: 'friend', count: 1, has: ['joined', 'informed', 'drawn'] })
  await arrive({ name: 'guest', count: 2, has: ['joined'] })
  await arrive({ name: 'looker', count: 2 })
  await invite([['friend-1', 'root-1'], ['looker-1', 'root-1'], ['guest-1', 'friend-1'], ['guest-2', 'friend-1'], ['looker-2', 'friend-1']])
  const { total, depths, parts } = await show()
  expect([total, kText(total)]).toEqual([figures(2, 5, 3, 1), '1.50'])
  expect(depths).toEqual([{ depth: 1, figures: figures(1, 2, 1, 1) }, { depth: 2, figures: figures(1, 3, 2, 0) }])
  expect(parts).toEqual([{ id: 'lin-wanqing', name: '林晚晴', figures: figures(2, 5, 3, 1) }])
})

test('a friend counts for the manager of who invited him, wherever he came to; the most who accepted stand first', async () => {
  await arrive({ name: 'west', count: 1 })
  await arrive({ name: 'river', count: 1, managerId: 'lou-siyuan', channel: 'binjiang-01' })
  await arrive({ name: 'friend', count: 3, has: ['joined'], managerId: 'bao-xinyue', channel: 'yinzhou-01' })
  await invite([['friend-1', 'west-1'], ['friend-2', 'river-1'], ['friend-3', 'river-1']])
  expect((await show('branch')).parts.map(({ name, figures: { accepted } }) => [name, accepted])).toEqual([['杭州滨江支行', 2], ['杭州西湖支行', 1]])
  expect(await show('manager', 'lin-wanqing')).toMatchObject({ scope: 'own', total: figures(1, 1, 1, 0) })
  expect((await show('manager', 'bao-xinyue')).total).toEqual(figures(0, 0, 0, 0))
  await world().db.query("update manager set roles = '{manager,operator}' where id = 'qian-yifan'")
  expect(await show('manager', 'qian-yifan')).toMatchObject({ scope: 'branch', total: figures(1, 1, 1, 0) })
})

test('deeper down too he counts for the manager of who invited him', async () => {
  await arrive({ name: 'root', count: 1 })
  await arrive({ name: 'friend', count: 1, managerId: 'lou-siyuan', channel: 'binjiang-01' })
  await arrive({ name: 'guest', count: 1, managerId: 'bao-xinyue', channel: 'yinzhou-01' })
  await invite([['friend-1', 'root-1'], ['guest-1', 'friend-1']])
  expect((await show('manager', 'lou-siyuan')).depths).toEqual([{ depth: 2, figures: figures(1, 1, 0, 0) }])
})

test('where nobody was invited there is no K, and no depth', async () => {
  await arrive({ count: 3, has: ['joined'] })
  const { total, depths, parts } = await show()
  expect([total, kText(total), depths, parts]).toEqual([figures(0, 0, 0, 0), '—', [], []])
})

test('another campaign’s invitations are no part of it', async () => {
  await arrive({ count: 2 })
  await invite([['c-2', 'c-1']])
  await world().db.query("update participation set id = 'other:' || customer_id, campaign_id = 'other', inviter_id = case when customer_id = 'c-2' then 'other:c-1' end")
  expect((await show()).total.came).toBe(0)
})

test('hops and parts are together the total, and each stands at its depth, whoever invited whom (property)', async () => {
  const { db } = world()
  const managers = ['lin-wanqing', 'shen-jiahe', 'lou-siyuan'] as const
  for (const [index, managerId] of managers.entries()) await arrive({ name: `m${index}`, count: 10, managerId })
  const people = managers.flatMap((_, m) => Array.from({ length: 10 }, (__, n) => `m${m}-${n + 1}`))
  // Whoever is later in the list may have been invited by anybody before him, or by nobody.
  const forest = fc.tuple(...people.map((_, index) => fc.option(fc.integer({ min: 0, max: Math.max(0, index - 1) }), { nil: null })))
  await fc.assert(fc.asyncProperty(forest, async (parents) => {
    await db.query('update participation set inviter_id = null')
    await invite(parents.flatMap((parent, index) => (parent === null || index === 0 ? [] : [[people[index]!, people[parent]!] as const])))
    const depthOf = (index: number): number => (index === 0 || parents[index] === null ? 0 : 1 + depthOf(parents[index]!))
    const expected = people.map((_, index) => depthOf(index)).filter((depth) => depth > 0)
    const { total, depths, parts } = await show()
    const sum = (all: readonly { figures: EffectFigures }[], key: keyof EffectFigures) => all.reduce((so, it) => so + it.figures[key], 0)
    for (const key of ['inviters', 'came', 'accepted', 'drawn'] as const) expect([sum(depths, key), sum(parts, key)]).toEqual([total[key], total[key]])
    expect(depths.flatMap(({ depth, figures: { came } }) => Array.from({ length: came }, () => depth))).toEqual(expected.toSorted((a, b) => a - b))
  }), { numRuns: 15 })
})

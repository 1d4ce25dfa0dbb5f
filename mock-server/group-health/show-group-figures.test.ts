import { expect, test } from 'vitest'
import { isReached, rateText } from '#shared/group-health/rate'
import { listGroups } from '../group/list-groups'
import { useDemoWorld } from '../testing/demo-world'
import { showGroupFigures } from './show-group-figures'

const world = useDemoWorld()

/** Two groups of 200 and 100; the first 80 of each id have spoken, and customer 200 is in both. */
async function fill(): Promise<void> {
  const { db, clock } = world()
  await db.query('delete from group_member')
  await db.query("update customer_group set published_at = now() where id in ('xihu-neighbours', 'yinzhou-family')")
  await db.query("update customer_group set published_at = null where id not in ('xihu-neighbours', 'yinzhou-family')")
  await db.query("insert into customer (id, openid, created_at) select 'many-' || n, 'many-' || n, '2026-01-01' from generate_series(1, 299) n")
  await db.query("insert into group_member (customer_id, group_id, is_member, changed_at) select 'many-' || n, 'xihu-neighbours', true, '2026-01-01' from generate_series(1, 200) n")
  await db.query("insert into group_member (customer_id, group_id, is_member, changed_at) select 'many-' || n, 'yinzhou-family', true, '2026-01-01' from generate_series(200, 299) n")
  await db.query("insert into group_voice (group_id, customer_id, spoke_at) select 'xihu-neighbours', 'many-' || n, $1 from generate_series(1, 80) n", [new Date(clock.now().getTime() - 1000)])
}

test('each group as on its own card, together, and everybody once in the coverage (D5, D6, D15)', async () => {
  await fill()
  const { active, converted, coverage, groups, activeGoal } = await showGroupFigures(world(), 'zhou-mingyuan')
  expect(groups.map(({ groupId, active: own }) => [groupId, rateText(own), isReached(own, activeGoal)])).toEqual([['xihu-neighbours', '40.0%', true], ['yinzhou-family', '0.0%', false]])
  expect([active, converted]).toEqual([{ part: 80, whole: 300 }, { part: 0, whole: 300 }])
  expect(coverage).toEqual({ groups: 2, customers: 299, perGroup: 149.5 })
})

test('a manager sees the groups he looks after; what a branch reads in its list is the same (K6)', async () => {
  await fill()
  await world().db.query("update customer_group set owner_manager_id = 'shen-jiahe' where id = 'xihu-neighbours'")
  expect((await showGroupFigures(world(), 'shen-jiahe')).groups.map(({ groupId }) => groupId)).toEqual(['xihu-neighbours'])
  expect((await showGroupFigures(world(), 'lin-wanqing')).groups).toEqual([])
  await world().db.query("update manager set roles = '{manager,operator}' where id = 'qian-yifan'")
  const branch = await showGroupFigures(world(), 'qian-yifan')
  expect([branch.scope, branch.coverage]).toEqual(['branch', (await listGroups(world(), 'qian-yifan')).coverage])
})

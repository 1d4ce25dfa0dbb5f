import { expect, test } from 'vitest'
import { countStages } from '../insight/count-stages'
import { useDemoWorld } from '../testing/demo-world'
import { countConversions } from './count-conversions'
import { showConversionFigures } from './show-conversion-figures'

const world = useDemoWorld()

const move = (managerId: string, customerId: string, step: string) =>
  world().db.query("insert into conversion_move (customer_id, manager_id, to_step, moved_at) values ($1, $2, $3, '2026-02-12')", [customerId, managerId, step])

async function moveSome(): Promise<void> {
  await move('lin-wanqing', 'cust-01', 'care')
  await move('lin-wanqing', 'cust-01', 'ask')
  await move('lin-wanqing', 'cust-02', 'care')
  await move('lou-siyuan', 'cust-01', 'care')
}

test('every manager as he reads himself; the total is their sum, a customer of two managers one with each (D14)', async () => {
  await moveSome()
  const { steps, stages, managers } = await showConversionFigures(world(), 'zhou-mingyuan')
  expect(steps.slice(0, 2)).toEqual([{ step: 'care', now: 2, reached: 3 }, { step: 'ask', now: 1, reached: 1 }])
  for (const [index, { now, reached }] of steps.entries()) expect([now, reached]).toEqual([managers.reduce((sum, it) => sum + it.steps[index]!.now, 0), managers.reduce((sum, it) => sum + it.steps[index]!.reached, 0)])
  for (const [index, { count }] of stages.entries()) expect(count).toBe(managers.reduce((sum, it) => sum + it.stages[index]!.count, 0))
  const lin = managers.find(({ managerId }) => managerId === 'lin-wanqing')!
  expect([lin.steps, lin.stages]).toEqual([await countConversions(world().db, 'lin-wanqing'), await countStages(world().db, 'lin-wanqing')])
})

test('who has left the bank is no manager of it any more', async () => {
  const of = async () => (await showConversionFigures(world(), 'zhou-mingyuan')).managers.map(({ managerId }) => managerId)
  expect(await of()).toContain('lou-siyuan')
  await world().db.query("update manager set status = 'left' where id = 'lou-siyuan'")
  expect(await of()).not.toContain('lou-siyuan')
})

test('a manager reads his own, a branch its own (K6)', async () => {
  await moveSome()
  await world().db.query("update manager set roles = '{manager,operator}' where id = 'qian-yifan'")
  const of = async (staffId: string) => {
    const { scope, managers, steps } = await showConversionFigures(world(), staffId)
    return [scope, managers.length, steps[0]!.reached]
  }
  expect(await of('lou-siyuan')).toEqual(['own', 1, 1])
  expect(await of('qian-yifan')).toEqual(['branch', 3, 2])
})

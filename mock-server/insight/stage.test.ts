import { expect, test } from 'vitest'
import { chatParty } from './testing/chat-party'
import { useDemoWorld } from '../testing/demo-world'
import { renewStages } from './renew-stages'
import { showInsight } from './show-insight'

const world = useDemoWorld()

const DAY_MS = 24 * 60 * 60 * 1000
const later = (days: number) => world().clock.moveTo(new Date(world().clock.now().getTime() + days * DAY_MS))
const show = () => showInsight(world(), chatParty('cust-02'))
const sign = () => world().db.query("insert into sign_in (customer_id, signed_on, signed_at) values ('cust-02', '2026-02-12', $1)", [world().clock.now()])
const steps = async () =>
  (await world().db.query('select from_stage, to_stage, changed_at from stage_change where customer_id = $1 order by id', ['cust-02']))
    .map((it) => [it['from_stage'], it['to_stage'], (it['changed_at'] as Date).toISOString()])

test('a stranger is potential from the start, and looking at him changes nothing (S8)', async () => {
  expect(await show()).toMatchObject({ stage: 'potential', stageSince: '2026-02-12T02:00:00.000Z' })
  await show()
  expect(await steps()).toEqual([])
})

test('each step from stage to stage is written down once, with its time (S8)', async () => {
  await sign()
  later(1)
  expect(await show()).toMatchObject({ stage: 'active', stageSince: '2026-02-13T02:00:00.000Z' })
  await show()
  later(31)
  expect(await show()).toMatchObject({ stage: 'potential' })
  expect(await steps()).toEqual([
    ['potential', 'active', '2026-02-13T02:00:00.000Z'],
    ['active', 'potential', '2026-03-16T02:00:00.000Z'],
  ])
})

test('a step is seen in the background as well', async () => {
  await sign()
  while ((await steps()).length === 0) await renewStages(world())
  expect((await steps())[0]!.slice(0, 2)).toEqual(['potential', 'active'])
})

test('of two who look at once one writes the step down', async () => {
  await sign()
  await Promise.all([show(), show()])
  expect(await steps()).toHaveLength(1)
})

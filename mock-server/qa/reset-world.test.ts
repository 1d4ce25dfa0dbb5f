import { expect, test } from 'vitest'
import { seededRandom } from '../random'
import { startTestApp, type TestApp } from '../testing/test-app'
import { useScenarios } from '../testing/use-scenarios'

const setWorld = useScenarios()

/** Every table, row by row, apart from what is encrypted anew each time. */
async function contents({ db }: Awaited<ReturnType<typeof setWorld>>['app']['deps']): Promise<Record<string, unknown>> {
  const tables = await db.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'migration' order by 1",
  )
  const all: Record<string, unknown> = {}
  for (const { name } of tables) {
    const [row] = await db.query<{ rows: unknown }>(`select jsonb_agg(to_jsonb(t) order by to_jsonb(t)) as rows from ${name} t`)
    all[name] = row!.rows
  }
  return all
}

test('whatever happened in between, the second reset has every row of the first', async () => {
  const { app } = await setWorld('fresh')
  const first = await contents(app.deps)
  await setWorld('paid')
  await setWorld('budget-spent')
  await setWorld('fresh')
  expect(await contents(app.deps)).toEqual(first)
})

test('what a bank books after a reset is numbered from the beginning again', async () => {
  const { app } = await setWorld('drawn')
  const ids = () => app.deps.db.query('select id from ledger_entry order by id')
  const first = await ids()
  await setWorld('drawn')
  expect(await ids()).toEqual(first)
})

test('the same is drawn after every reset', async () => {
  const amounts = []
  for (let round = 0; round < 2; round += 1) {
    const { customer } = await setWorld('drawn')
    amounts.push((await customer.voucher.listVouchers()).vouchers.map(({ amount }) => amount))
  }
  expect(amounts[0]).toEqual(amounts[1])
})

test('the order of the prizes is the same on another server', async () => {
  const commitmentOf = async (app: TestApp) => (await app.inject({ url: '/api/campaigns/r13-newcomer/fairness' })).json<{ commitment: string }>().commitment
  const { app } = await setWorld('fresh')
  const other = await startTestApp({ ...app.deps, random: seededRandom('other') })
  const here = await commitmentOf(app)
  await other.inject({ method: 'PUT', url: '/qa/scenario', payload: { name: 'fresh' } })
  expect(await commitmentOf(other)).toBe(here)
  await other.close()
})

test('the issuer forgets what it has paid', async () => {
  await setWorld('paid')
  const { app } = await setWorld('fresh')
  expect(app.outside.issuer.paid()).toEqual([])
})

test('bank core and issuer answer again as they should', async () => {
  await setWorld('bank-core-silent')
  const { customer, params } = await setWorld('not-bank-customer')
  expect(await customer.participation.showParticipation({ params })).toMatchObject({ refusal: 'NOT_BANK_CUSTOMER' })
  await setWorld('issuer-silent')
  await setWorld('drawn')
  await customer.qa.advanceWorkingDays({ body: { days: 5 } })
  expect(await customer.qa.runWork()).toMatchObject({ paid: 1 })
})

test('a reset of the demo takes back time, faults, outside and people', async () => {
  const { app, customer } = await setWorld('issuer-silent')
  await customer.traffic.setFaults({ body: { faults: [{ route: '*', kind: { name: 'drop' }, times: null }] } })
  await customer.qa.setClockRunning({ body: { isRunning: false } })
  await customer.qa.reset()
  expect(await customer.traffic.listFaults()).toEqual({ faults: [] })
  expect(await customer.qa.showClock()).toEqual({ now: '2026-02-12T02:00:00.000Z', isRunning: true })
  expect(await app.deps.db.query('select 1 from participation')).toEqual([])
  expect((await customer.simulator.showWecom()).conversations.map(({ id }) => id)).not.toContain('single:lin-wanqing:cust-01')
})

test('two who set the world at once get it one after the other', async () => {
  const { app, customer } = await setWorld('fresh')
  await Promise.all([customer.qa.reset(), customer.scenario.setScenario({ body: { name: 'drawn' } }), customer.qa.reset()])
  expect(await app.deps.db.query('select 1 from voucher')).toEqual([])
  expect(await app.deps.db.query('select 1 from bank')).toHaveLength(1)
})

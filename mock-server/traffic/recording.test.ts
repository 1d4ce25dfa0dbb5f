import { expect, test } from 'vitest'
import type { MockClient } from '#shared/api/mock-client'
import type { Recording } from '#shared/traffic/contract'
import { useScenarios, type ScenarioWorld } from '../testing/use-scenarios'
import { runWork } from '../work/run-work'

const setWorld = useScenarios()

const PAIR = { customerId: 'cust-01', managerId: 'lin-wanqing' }
const headers = { 'idempotency-key': 'a-key-of-mine' }

/** 陈思源 comes by the link, adds the manager, gives his phone, draws, and looks at what he has won. */
async function journey({ customer, params }: ScenarioWorld): Promise<void> {
  const { participation, draw, voucher, simulator, campaign } = customer
  await participation.openParticipation({ params, body: { channel: 'xihu-01' } })
  await simulator.scanContactCode({ body: PAIR })
  await participation.joinCampaign({ params })
  const { consent } = await campaign.showCampaign({ params })
  await participation.enterInfo({ params, body: { phone: '13805715424', consentVersion: consent.version, isConsentGiven: true } })
  await draw.drawPrize({ params, headers })
  await voucher.listVouchers()
}

async function record(scenario: string, act: (world: ScenarioWorld) => Promise<void>): Promise<{ world: ScenarioWorld; recording: Recording }> {
  const world = await setWorld(scenario)
  await world.customer.traffic.startRecording({ body: { scenario } })
  await act(world)
  return { world, recording: await world.customer.traffic.stopRecording() }
}

const replay = ({ traffic }: MockClient, recording: Recording) => traffic.replayRecording({ body: recording })

test('a journey comes out the same when it is played again', async () => {
  const { world, recording } = await record('fresh', journey)
  expect(recording).toMatchObject({ scenario: 'fresh', startedAt: '2026-02-12T02:00:00.000Z' })
  expect(recording.requests.map(({ path }) => path)).toEqual([
    '/api/campaigns/r13-newcomer/participation', '/qa/wecom/scans', '/api/campaigns/r13-newcomer/participation/join',
    '/api/campaigns/r13-newcomer', '/api/campaigns/r13-newcomer/participation/info', '/api/campaigns/r13-newcomer/draws', '/api/vouchers',
  ])
  expect(await replay(world.customer, recording)).toEqual({ replayed: 7, differences: [] })
})

test('what is played again comes from the same device (K11)', async () => {
  const { world, recording } = await record('fresh', journey)
  const devices = () => world.app.deps.db.query('select device_key from participation')
  const before = await devices()
  await replay(world.customer, recording)
  expect(await devices()).toEqual(before)
  expect(before).toEqual([{ device_key: expect.stringContaining('r13-newcomer:') }])
})

test('what comes out otherwise is told, with the place where it differs', async () => {
  const { world, recording } = await record('ready-to-draw', async ({ customer, params }) => void (await customer.draw.drawPrize({ params, headers })))
  expect(await replay(world.customer, { ...recording, scenario: 'drawn' })).toMatchObject({
    replayed: 1,
    differences: [
      { index: 0, path: '/api/campaigns/r13-newcomer/draws', field: 'answer.outcome', recorded: 'drawn', replayed: 'refused' },
      { field: 'answer.refusal', recorded: null, replayed: 'ALREADY_DRAWN' },
    ],
  })
})

test('an id made by chance is followed through what comes after it; only the dice themselves fall otherwise', async () => {
  const { world, recording } = await record('game-first', async ({ customer, params }) => {
    const { id } = await customer.game.startGame({ params })
    await customer.game.playMove({ params: { gameId: id }, body: { move: 'throw' } })
  })
  const { differences } = await replay(world.customer, recording)
  expect(differences.filter(({ field }) => !field.startsWith('answer.dice.'))).toEqual([])
})

test('what the workers did meanwhile is done again', async () => {
  const { world, recording } = await record('drawn', async ({ customer }) => {
    await customer.qa.advanceWorkingDays({ body: { days: 5 } })
    await customer.qa.runWork()
    await customer.voucher.listVouchers().catch(() => undefined)
  })
  expect(await replay(world.customer, recording)).toMatchObject({ replayed: 3, differences: [] })
})

test('an answer that was lost is lost again, and what comes after it is the same', async () => {
  const { world, recording } = await record('lost-draw-answer', async ({ customer, params }) => {
    await customer.draw.drawPrize({ params, headers }).catch(() => undefined)
    await customer.draw.drawPrize({ params, headers })
  })
  expect(recording.requests.map(({ status }) => status)).toEqual([null, 200])
  expect(await replay(world.customer, recording)).toMatchObject({ replayed: 2, differences: [] })
})

test('what a customer says in WeCom is recorded once: that WeCom tells us follows from it', async () => {
  const { world, recording } = await record('ready-to-draw', async ({ customer }) => {
    const params = { conversationId: 'single:lin-wanqing:cust-01' }
    await customer.simulator.say({ params, body: { speaker: { kind: 'customer', id: 'cust-01' }, text: '进群' } })
  })
  const told = await world.customer.traffic.countRequests({ body: { route: 'chat.tellChatMessages' } })
  expect([told.count, recording.requests.length]).toEqual([1, 1])
})

test('another scenario ends a recording, and without one there is nothing to stop', async () => {
  const { customer } = await setWorld('fresh')
  await customer.traffic.startRecording({ body: { scenario: 'fresh' } })
  await setWorld('drawn')
  await expect(customer.traffic.stopRecording()).rejects.toMatchObject({ code: 'WRONG_STATE' })
})

test('which code a customer is shown does not depend on when the workers come by', async () => {
  const { world, recording } = await record('not-added', async ({ app, customer, params }) => {
    await runWork(app.deps)
    await customer.participation.showParticipation({ params })
  })
  expect(await replay(world.customer, recording)).toEqual({ replayed: 1, differences: [] })
})

import { afterAll, beforeAll } from 'vitest'
import type { CampaignDefinition } from '#shared/campaign/definition'
import { makeBatch } from '../../payout/make-batch'
import { payDue } from '../../payout/pay-due'
import { PAYOUT_DAY } from '../../payout/testing/payout-world'
import { resetDemo } from '../../qa/reset-demo'
import { readDemo } from '../../read-demo'
import { createTestDeps, R13 } from '../demo-world'
import { startTestApp, type TestApp } from '../test-app'
import { useDatabase } from '../use-database'
import { LEFT_MANAGER } from './callers'
import { createFingerprint, type Fingerprint } from './fingerprint'
import { makeCustomers, type Belongings } from './made-customers'
import { makeDrafts } from './made-drafts'
import { makeGames } from './made-games'
import { makeQuestions } from './made-questions'

export interface FuzzWorld extends Belongings {
  app: TestApp
  /** Made by tang-kaiwen, of the failed payout of cust-10. */
  batch: string
  fingerprint(): Promise<Fingerprint>
}

/** The demo's campaigns, one with a quiz, one that checks phones, and one that is over on the day of payout. */
function allCampaigns(campaigns: readonly CampaignDefinition[]): CampaignDefinition[] {
  const newcomer = campaigns.find(({ id }) => id === R13)!
  const others: Partial<CampaignDefinition>[] = [
    { id: 'quiz', game: 'quiz', infoFields: [] }, { id: 'checked', phoneCheck: 'sms' }, { id: 'over', endsAt: '2026-02-20T00:00:00+08:00' },
  ]
  return [...campaigns, ...others.map((change) => ({ ...newcomer, ...change }))]
}

/** Two payouts have failed; one of them waits in a batch for a second person. */
async function makePayouts({ deps, outside }: TestApp): Promise<string> {
  deps.clock.moveTo(PAYOUT_DAY)
  outside.issuer.setFault({ mode: 'refuse', code: 'RULE_LIMIT' })
  await payDue(deps)
  outside.issuer.setFault({ mode: 'none' })
  return (await makeBatch(deps, 'tang-kaiwen', { voucherIds: [`${R13}:cust-10`], reason: '客户已解除限制' })).id
}

/** The whole server with something in every state, once for the test file, on the day of payout. */
export function useFuzzWorld(): () => FuzzWorld {
  const db = useDatabase()
  let world: FuzzWorld
  beforeAll(async () => {
    const { campaigns, ...demo } = await readDemo([])
    const app = await startTestApp(createTestDeps(db(), { ...demo, campaigns: allCampaigns(campaigns) }))
    await resetDemo(app.deps)
    const belongings = await makeCustomers(app.deps)
    const batch = await makePayouts(app)
    await makeDrafts(app.deps)
    await makeGames(app.deps)
    await makeQuestions(app.deps)
    await db().query("update manager set status = 'left' where id = $1", [LEFT_MANAGER])
    world = { app, batch, ...belongings, fingerprint: await createFingerprint(db()) }
  })
  afterAll(() => world.app.close())
  return () => world
}

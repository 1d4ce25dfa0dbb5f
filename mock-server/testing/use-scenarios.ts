import { afterAll, beforeAll } from 'vitest'
import type { MockClient } from '#shared/api/mock-client'
import type { Scenario } from '#shared/scenario/contract'
import { createTestDeps } from './demo-world'
import { keptDemo } from './kept-demo'
import { startTestApp, type TestApp } from './test-app'
import { clientOfCustomer, clientOfManager } from './test-browser'
import { useDatabase } from './use-database'

/** The world as a scenario has it. */
export interface ScenarioWorld {
  app: TestApp
  scenario: Scenario
  /** Whoever holds the phone, signed in. */
  customer: MockClient
  /** Whoever sits at the desk, signed in. */
  manager: MockClient
  params: { campaignId: string }
}

/** `/lottery/r13-newcomer?ch=xihu-01` → `r13-newcomer` */
const campaignOf = (link: string) => link.split('?')[0]!.split('/').at(-1)!

/** The whole server, once for the test file: `await setWorld('last-top-prize')` is all that a test needs to begin. */
export function useScenarios(): (name: string) => Promise<ScenarioWorld> {
  const db = useDatabase()
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(createTestDeps(db(), await keptDemo()))
  })
  afterAll(() => app.close())
  return async (name) => {
    const response = await app.inject({ method: 'PUT', url: '/qa/scenario', payload: { name } })
    const scenario = response.json<Scenario>()
    if (response.statusCode !== 200) throw new Error(response.body)
    const [customer, manager] = await Promise.all([clientOfCustomer(app.url, scenario.customerId), clientOfManager(app.url, scenario.memberId)])
    return { app, scenario, customer, manager, params: { campaignId: campaignOf(scenario.link) } }
  }
}

import { beforeEach } from 'vitest'
import type { CampaignDefinition } from '#shared/campaign/definition'
import { publishedCampaigns } from '../campaign/published-campaigns'
import { movableClock, type MovableClock } from '../clock'
import type { Database } from '../db/database'
import type { Deps } from '../deps'
import { createDrawQueue } from '../draw/draw-queue'
import type { WecomGateway } from '../gateway/wecom'
import { createKeys } from '../keys'
import { resetDemo } from '../qa/reset-demo'
import { seededRandom } from '../random'
import { readDemo } from '../read-demo'
import { useDatabase } from './use-database'

/** The morning of the worked example: five working days later is 26 February (C12). */
export const MORNING = new Date('2026-02-12T10:00:00+08:00')

/** A clock that stands still until a test moves it. */
export const stillClock = (instant = MORNING): MovableClock => movableClock({ now: () => instant }, 0)

const noWecom: WecomGateway = {
  authorizeUrl: () => {
    throw new Error('this test has no WeCom')
  },
  identify: () => Promise.reject(new Error('this test has no WeCom')),
}

/** Everything the rules are given, with a fixed clock and a seeded random source. */
export function createTestDeps(db: Database, demo: Deps['demo']): Deps {
  const clock = stillClock()
  const random = seededRandom('test')
  return {
    db, clock, random, demo,
    keys: createKeys('test secret', random),
    campaigns: publishedCampaigns(db),
    draw: createDrawQueue(db, clock),
    wecom: noWecom,
  }
}

/**
 * The demo bank on a database of the test file's own, fresh before each test. `change` makes other campaigns of the
 * demo campaign.
 */
export function useDemoWorld(change: (demo: CampaignDefinition) => CampaignDefinition[] = (demo) => [demo]): () => Deps {
  const db = useDatabase()
  let deps: Deps
  beforeEach(async () => {
    const { bank, campaigns } = await readDemo([])
    deps = createTestDeps(db(), { bank, campaigns: change(campaigns[0]!) })
    await resetDemo(deps)
  })
  return () => deps
}

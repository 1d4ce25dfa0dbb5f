import { beforeEach } from 'vitest'
import type { CampaignDefinition } from '#shared/campaign/definition'
import { movableClock, type MovableClock } from '../clock'
import { createDeps } from '../create-deps'
import type { Database } from '../db/database'
import type { Deps } from '../deps'
import type { BankCoreGateway } from '../gateway/bank-core'
import type { WechatPayGateway } from '../gateway/wechat-pay'
import { createWecomGateway } from '../gateway/wecom/create-gateway'
import { seededRandom, type Random } from '../random'
import { freshWorld, TEST_SEED } from './fresh-world'
import { keptDemo } from './kept-demo'
import { useDatabase } from './use-database'

/** The morning of the worked example: five working days later is 26 February (C12). */
export const MORNING = new Date('2026-02-12T10:00:00+08:00')

/** The campaign of R13, which most tests are about; the demo has others beside it. */
export const R13 = 'r13-newcomer'

/** A clock that stands still until a test moves it. */
export const stillClock = (instant = MORNING): MovableClock => movableClock({ now: () => instant }, 0)

const absent = (name: string) => () => Promise.reject(new Error(`this test has no ${name}`))

/** Anybody's, as WeCom checks them: a token, and 43 characters of a key. */
export const TEST_CORP = { corpId: 'wwtest', agentId: '1000002', callbackToken: 'testToken', encodingAesKey: 'k'.repeat(42) + 'E' }

/** WeCom's gateway with nobody at the other end. */
const noWecom = (clock: MovableClock) =>
  createWecomGateway({ apiBase: 'http://127.0.0.1:1', authorizeBase: '', ...TEST_CORP, secret: '', timeoutMs: 1000, retryPausesMs: [] }, clock)

const noIssuer: WechatPayGateway = { send: absent('issuer'), find: absent('issuer'), findUse: absent('issuer'), statement: absent('issuer') }

/** The bank's core without its wire: it knows the people of the bank's file. The wire has tests of its own. */
export function coreOf({ customers }: Deps['demo']['bank']): BankCoreGateway {
  return {
    findByPhone: async (phone) => {
      const person = customers.find((it) => it.phone === phone && it.branchId !== null)
      const record = { isCustomer: person !== undefined, ownerManagerId: person?.ownerManagerId ?? null, branchId: person?.branchId ?? null }
      return { outcome: 'known', record }
    },
    findHolding: async (externalUserId) => {
      const person = customers.find((it) => it.externalUserId === externalUserId && it.branchId !== null)
      return { outcome: 'known', holding: person ? { cards: person.cards, aum: person.aum } : null }
    },
  }
}

/** Everything the rules are given, with a fixed clock and a seeded random source. */
export function createTestDeps(db: Database, demo: Deps['demo'], random: Random = seededRandom(TEST_SEED)): Deps {
  const clock = stillClock()
  const outside = {
    wechat: { payoutTemplateId: null, identify: absent('wechat'), phoneOf: absent('wechat'), notify: absent('wechat') },
    wecom: noWecom(clock), corp: TEST_CORP, issuer: noIssuer, sms: { send: absent('sms') }, bankCore: coreOf(demo.bank), bankSecret: { appKey: 'test', secret: 'test' },
  }
  return createDeps({ db, clock, random, demo, ...outside, secret: 'test secret' })
}

/**
 * The demo bank on a database of the test file's own, fresh before each test. `change` makes other campaigns of the
 * demo's R13.
 */
export function useDemoWorld(change: (demo: CampaignDefinition) => CampaignDefinition[] = (demo) => [demo]): () => Deps {
  const db = useDatabase()
  let deps: Deps
  beforeEach(async () => {
    const { campaigns, ...demo } = await keptDemo()
    const world = { ...demo, campaigns: change(campaigns.find(({ id }) => id === R13)!) }
    deps = await freshWorld((random) => createTestDeps(db(), world, random))
  })
  return () => deps
}

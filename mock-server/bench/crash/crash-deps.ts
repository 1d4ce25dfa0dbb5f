import type { Fen } from '#shared/money/fen'
import { movableClock, systemClock, type MovableClock } from '../../clock'
import { createDeps } from '../../create-deps'
import type { Database } from '../../db/database'
import type { Deps } from '../../deps'
import { createWechatPayGateway, type WechatPaySettings } from '../../gateway/wechat-pay'
import { systemRandom } from '../../random'
import { readDemo } from '../../read-demo'
import { defaultSettings, type Settings } from '../../settings'
import { createSimulatedWorld } from '../../simulated/register'

export const CAMPAIGN = 'crash'

/** Each process draws for these many customers, over and over, and the next one for most of the same. */
export const WINDOW = 400
const NEW_EACH_ROUND = 100

export const firstOf = (round: number) => round * NEW_EACH_ROUND
export const customersOf = (rounds: number) => firstOf(rounds) + WINDOW

/** Some customers more than prizes: the pool runs out in the middle of it. */
export const prizesOf = (rounds: number) => Math.floor(customersOf(rounds) * 0.9)

const MORNING = new Date('2026-02-12T10:00:00+08:00')

/** Prizes are due at once, and a killed worker's are taken up by the next one. */
const settings: Settings = {
  ...defaultSettings,
  payoutWorkingDays: 0,
  payout: { ...defaultSettings.payout, leaseMs: 500, retryPausesMs: Array<number>(50).fill(50) },
}

/** The bank's time, the same in every process. */
export const crashClock = (): MovableClock => movableClock(systemClock, MORNING.getTime() - systemClock.now().getTime())

/** What a server process is given in this bench: the bank's database, and the issuer that outlives it. */
export async function createCrashDeps(db: Database, clock: MovableClock, issuer: WechatPaySettings, rounds: number): Promise<Deps> {
  const read = await readDemo([])
  const r13 = read.campaigns.find(({ id }) => id === 'r13-newcomer')!
  const plan = { ...r13, id: CAMPAIGN, infoFields: [], budget: 10_000_000 as Fen, prizes: [{ ...r13.prizes[2]!, count: prizesOf(rounds) - 1 }, { ...r13.prizes[0]!, count: 1 }] }
  const chance = { clock, random: systemRandom }
  const gateways = createSimulatedWorld(chance, read).gatewaysTo('http://localhost:1')
  const demo = { ...read, campaigns: [plan] }
  return createDeps({ db, ...chance, demo, ...gateways, issuer: createWechatPayGateway(issuer, chance), secret: 'crash secret', settings })
}

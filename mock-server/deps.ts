import type { Bank } from './bank/bank-file'
import type { PublishedCampaigns } from './campaign/published-campaigns'
import type { MovableClock } from './clock'
import type { Database } from './db/database'
import type { createDrawQueue } from './draw/draw-queue'
import type { WecomGateway } from './gateway/wecom'
import type { Keys } from './keys'
import type { Random } from './random'
import type { CampaignDefinition } from '#shared/campaign/definition'

/** What the domain folders are given; none of them reaches for any of it by itself. */
export interface Deps {
  db: Database
  clock: MovableClock
  random: Random
  keys: Keys
  campaigns: PublishedCampaigns
  draw: ReturnType<typeof createDrawQueue>
  wecom: WecomGateway
  /** What was loaded at the start, and what a reset loads again. */
  demo: { bank: Bank; campaigns: readonly CampaignDefinition[] }
}

import type { Clock } from '#shared/time/clock'
import type { Random } from '../../random'
import type { Events } from './events/events'
import type { Credentials } from './world/credentials'
import type { News } from '../../qa/news'
import type { World } from './world/world'

/** How the corp and its one app are known, and what its callbacks are locked with. */
export interface Corp {
  corpId: string
  agentId: string
  secret: string
  callbackToken: string
  /** 43 characters, of an AES key. */
  encodingAesKey: string
}

/** What WeCom's server, its clients and its callbacks share. */
export interface Wecom {
  corp: Corp
  clock: Clock
  random: Random
  /** Where this WeCom and the product listen, without a slash at the end. */
  base(): string
  news: News
  credentials: Credentials
  events: Events
  /** The present one: a reset begins another. */
  readonly world: World
}

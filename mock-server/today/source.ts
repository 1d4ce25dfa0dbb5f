import type { TodayItem } from '#shared/today/contract'
import type { Deps } from '../deps'

export type TodayDeps = Pick<Deps, 'db' | 'clock' | 'demo' | 'settings'>

/** As a source finds it: whom it is about, all that is shown of it, and when it was settled; null: it waits. */
export type FoundItem = Omit<TodayItem, 'source'> & { doneAt: Date | null }

/** Somewhere that something for a manager to do comes from. One more is a file like these, and its place in `sources.ts`. */
export interface TodaySource {
  /** Stands in addresses. */
  name: string
  /** What waits for this manager now, and what was settled after `doneSince`; the order does not matter. */
  list(deps: TodayDeps, managerId: string, doneSince: Date): Promise<FoundItem[]>
  /**
   * He has done it, or read it; null where it is settled on the customer's page only. Throws TODAY_ITEM_NOT_FOUND for what is not
   * his, or can be done no more; a source whose domain asks who may act throws as that does, OTHER_BRANCH for one.
   */
  settle: ((deps: TodayDeps, managerId: string, itemId: string) => Promise<void>) | null
  /** It waits again, if it still waits or was settled after `doneSince`; false: neither, or not his. Null where nothing takes it back. Throws SENT_TO_GROUP, GAME_LAUNCHED. */
  bringBack: ((deps: TodayDeps, managerId: string, itemId: string, doneSince: Date) => Promise<boolean>) | null
}

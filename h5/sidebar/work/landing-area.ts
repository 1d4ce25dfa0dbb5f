import type { Standing } from '../chat/place-store'
import type { WorkArea } from './work-area'

/** Where somebody begins whose address names no area: beside a chat with it, elsewhere with the first that needs none. */
export function landingArea(areas: readonly WorkArea[], standing: Standing): WorkArea | undefined {
  const isBesideChat = standing !== 'outside' && standing !== 'elsewhere'
  return areas.find((area) => area !== 'chat' || isBesideChat)
}

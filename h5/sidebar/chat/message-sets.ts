import { randomId } from '../../ui/random-id'

interface MessageSet {
  key: string
  begunAt: Date
  sent: Set<number>
}

/** What follows later than this is felt as another message. */
const SAME_SET_MS = 30 * 60_000

/**
 * What a customer feels as one message about a campaign (S20): the words, the link and the card that come together, each
 * of them once. The same again, or much later, is another one.
 */
export function createMessageSets(now: () => Date) {
  const sets = new Map<string, MessageSet>()

  /** By which these messages of the campaign are asked for. */
  function keyFor(campaignId: string, places: readonly number[]): string {
    const current = sets.get(campaignId)
    const isSame = current && now().getTime() - current.begunAt.getTime() < SAME_SET_MS && !places.some((place) => current.sent.has(place))
    if (isSame) return current.key
    const next = { key: randomId(), begunAt: now(), sent: new Set<number>() }
    sets.set(campaignId, next)
    return next.key
  }

  const markSent = (campaignId: string, place: number) => sets.get(campaignId)?.sent.add(place)

  return { keyFor, markSent }
}

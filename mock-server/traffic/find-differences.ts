import type { Difference } from '#shared/traffic/contract'

type Found = Pick<Difference, 'field' | 'recorded' | 'replayed'>

/** Ids that are made by chance differ from one world to the other: what one of them was first is what it is from then on. */
export interface SameIds {
  /** Whether the replayed one is what the recorded one has become; one seen for the first time becomes it now. */
  fits(recorded: string, replayed: string): boolean
  /** The same with every id as it is now. */
  follow(text: string): string
}

/** `game-3f9a…`, `79rqfteddu`, a signature; no word of ours, no amount, no name. */
const MADE_BY_CHANCE = /^(?:[a-z]+-)?(?=.*\d)(?=.*[A-Za-z])[\w-]{10,}$|^(?=.*[a-z])(?=.*[A-Z])[\w-]{16,}$/

export function createSameIds(): SameIds {
  const became = new Map<string, string>()
  return {
    fits: (recorded, replayed) => {
      const known = became.get(recorded)
      if (known !== undefined) return known === replayed
      const isId = recorded.length === replayed.length && MADE_BY_CHANCE.test(recorded) && MADE_BY_CHANCE.test(replayed)
      if (isId) became.set(recorded, replayed)
      return isId
    },
    follow: (text) => [...became].reduce((all, [recorded, replayed]) => all.replaceAll(recorded, replayed), text),
  }
}

/** The clock stands still in a replay, and ran in the recording; the workers come by when they come by. */
const PATIENCE_MS = 5_000

const INSTANT = /^\d{4}-\d\d-\d\dT/

const isSameMoment = (a: string, b: string) => INSTANT.test(a) && INSTANT.test(b) && Math.abs(Date.parse(a) - Date.parse(b)) < PATIENCE_MS

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** An address with ids in it: "/simulated/wecom/contact-code/5bf7….svg". */
function isSameAddress(recorded: string, replayed: string, ids: SameIds): boolean {
  if (!recorded.includes('/')) return false
  const [parts, others] = [recorded, replayed].map((text) => text.split(/[^\w-]/))
  return parts!.length === others!.length && parts!.every((part, index) => part === others![index] || ids.fits(part, others![index]!))
}

function isSameText(recorded: unknown, replayed: unknown, ids: SameIds): boolean {
  if (typeof recorded !== 'string' || typeof replayed !== 'string') return false
  return isSameMoment(recorded, replayed) || ids.fits(recorded, replayed) || isSameAddress(recorded, replayed, ids)
}

/** Where two answers differ, apart from what differs by its nature. */
export function findDifferences(recorded: unknown, replayed: unknown, ids: SameIds, field = 'answer'): Found[] {
  if (isObject(recorded) && isObject(replayed)) {
    const names = [...new Set([...Object.keys(recorded), ...Object.keys(replayed)])]
    return names.flatMap((name) => findDifferences(recorded[name], replayed[name], ids, `${field}.${name}`))
  }
  if (recorded === replayed || isSameText(recorded, replayed, ids)) return []
  return [{ field, recorded: recorded ?? null, replayed: replayed ?? null }]
}

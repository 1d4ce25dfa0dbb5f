import type { FunnelFigures } from '../funnel/contract'
import { channelKinds, type ChannelKind } from './kind'

type Steps = Pick<FunnelFigures['steps'], 'exposed' | 'added' | 'drawn'>

interface Judged {
  kind?: ChannelKind | undefined
  figures: { steps: Steps }
}

/** Customers of a channel that are the bank's contacts: what an exposure channel is judged by (R25). */
export const fansOf = ({ added }: Steps): number => added

/** Of those, how many came all the way to the draw: what an operating channel is judged by (R25). */
export const conversionOf = ({ added, drawn }: Steps): { part: number; whole: number } => ({ part: drawn, whole: added })

/** Exactly, not as it is shown; whoever has nobody to convert comes last. */
function byConversion(one: Judged, other: Judged): number {
  const [a, b] = [conversionOf(one.figures.steps), conversionOf(other.figures.steps)]
  if (a.whole === 0 || b.whole === 0) return b.whole - a.whole
  return b.part * a.whole - a.part * b.whole
}

const byFans = (one: Judged, other: Judged): number => fansOf(other.figures.steps) - fansOf(one.figures.steps)

const BEST_FIRST: Readonly<Record<ChannelKind, (one: Judged, other: Judged) => number>> = { exposure: byFans, operate: byConversion }

const sum = (parts: readonly Judged[], of: (steps: Steps) => number) => parts.reduce((all, { figures }) => all + of(figures.steps), 0)

export interface KindOfChannels<Part> {
  kind: ChannelKind
  /** The best by their own KPI first. */
  parts: Part[]
  total: Steps
}

/** Channels by what they are for, each kind by its own KPI (R25); what is no known channel is in none. */
export function channelsByKind<Part extends Judged>(parts: readonly Part[]): KindOfChannels<Part>[] {
  return channelKinds.map((kind) => {
    const those = parts.filter((part) => part.kind === kind)
    // In place: older phones have no toSorted.
    those.sort(BEST_FIRST[kind])
    return {
      kind,
      parts: those,
      total: { exposed: sum(those, ({ exposed }) => exposed), added: sum(those, ({ added }) => added), drawn: sum(those, ({ drawn }) => drawn) },
    }
  })
}

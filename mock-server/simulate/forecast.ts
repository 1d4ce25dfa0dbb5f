import type { CalendarDay } from '#shared/time/calendar-day'
import type { CampaignRun } from './run-campaign'

/** Of many runs: nine in ten lie between `from` and `to`. */
export interface Range {
  from: number
  middle: number
  to: number
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.round((sorted.length - 1) * share)]!

function range(values: readonly number[]): Range {
  const sorted = values.toSorted((one, other) => one - other)
  return { from: at(sorted, 0.05), middle: at(sorted, 0.5), to: at(sorted, 0.95) }
}

export interface Forecast {
  runs: number
  drawn: Range
  tooLate: Range
  /** In fen. */
  spent: Range
  /** In fen; null where nobody joins. */
  cost: Range | null
  prizes: Range[]
  /** In fen, by day. */
  payouts: { day: CalendarDay; amount: Range }[]
  /** In how many runs everything was gone before the end; the day in the middle of those. */
  gone: { runs: number; day: CalendarDay | null }
}

/** What many runs of one plan come to. */
export function forecast(runs: readonly CampaignRun[]): Forecast {
  const of = (value: (run: CampaignRun) => number) => range(runs.map(value))
  const days = [...new Set(runs.flatMap(({ payouts }) => [...payouts.keys()]))].toSorted()
  const gone = runs.flatMap(({ goneOn }) => goneOn ?? []).toSorted()
  return {
    runs: runs.length,
    drawn: of((run) => run.drawn),
    tooLate: of((run) => run.tooLate),
    spent: of((run) => run.spent),
    cost: runs[0]!.cost === null ? null : of((run) => run.cost!),
    prizes: runs[0]!.prizes.map((_, index) => of((run) => run.prizes[index]!)),
    payouts: days.map((day) => ({ day, amount: of((run) => run.payouts.get(day) ?? 0) })),
    gone: { runs: gone.length, day: gone[Math.floor(gone.length / 2)] ?? null },
  }
}

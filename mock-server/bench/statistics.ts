/** The middle value: one slow round on a shared machine does not move it. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The value that this share of the others does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('no values')
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

/** Compared round by round, so that what slowed a whole round down drops out. */
export function medianRatio(values: readonly number[], bases: readonly number[]): number {
  return median(values.map((value, round) => value / bases[round]!))
}

/** A part of a whole, of people: `part` never more than `whole`. */
export interface Rate {
  part: number
  whole: number
}

/** 79 of 200 → "39.5%"; "—" of nobody. */
export const rateText = ({ part, whole }: Rate): string => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`)

/** Whether so many per cent are reached: 80 of 200 are 40, 79 are not (D5). Nobody reaches nothing. */
export const isReached = ({ part, whole }: Rate, percent: number): boolean => whole > 0 && part * 100 >= whole * percent

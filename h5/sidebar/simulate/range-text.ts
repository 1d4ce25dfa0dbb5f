import type { ForecastRange } from '#shared/simulate/contract'

/** One number where all runs agree; else the middle, and between what nine in ten lie. */
export const rangeText = ({ from, middle, to }: ForecastRange, text: (value: number) => string): string => (from === to ? text(middle) : `${text(middle)}（${text(from)}–${text(to)}）`)

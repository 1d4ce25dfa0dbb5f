import { shanghaiDay } from './calendar-day'

/** `2026-03`, in Shanghai. */
export const monthOf = (instant: Date): string => shanghaiDay(instant).slice(0, 7)

/** `2026-02`, 1 → `2026-03`. */
export function laterMonth(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const at = year * 12 + number - 1 + months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

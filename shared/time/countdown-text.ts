const MINUTE = 60
const HOUR = 60 * MINUTE

/** Whole seconds until then; 0 afterwards. */
export const secondsUntil = (instant: string, at: number): number => Math.max(0, Math.ceil((Date.parse(instant) - at) / 1000))

/** "12 分 05 秒"; empty where it is more than a day: then the date says more. */
export function countdownText(seconds: number): string {
  if (seconds >= 24 * HOUR) return ''
  const hours = Math.floor(seconds / HOUR)
  const minutes = Math.floor((seconds % HOUR) / MINUTE)
  if (hours > 0) return `${hours} 小时 ${minutes} 分`
  return minutes > 0 ? `${minutes} 分 ${String(seconds % MINUTE).padStart(2, '0')} 秒` : `${seconds} 秒`
}

const MINUTE_MS = 60 * 1000

/** The longest first. */
const UNITS = [['天', 24 * 60], ['小时', 60], ['分钟', 1]] as const

/** Until the figures are a minute old. */
export const JUST_NOW = '刚刚更新'

/** How old the figures are: an age and no time of day, for the clock in front of the screen may be another than the bank's. */
export function refreshedText(refreshedAt: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - refreshedAt.getTime()) / MINUTE_MS)
  const unit = UNITS.find(([, length]) => minutes >= length)
  return unit ? `${Math.floor(minutes / unit[1])} ${unit[0]}前更新` : JUST_NOW
}

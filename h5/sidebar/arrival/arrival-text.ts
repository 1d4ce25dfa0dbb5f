import type { Arrivals } from '#shared/arrival/contract'
import { formatDay, shanghaiDay } from '#shared/time/calendar-day'

const placeText = ({ channel, at }: NonNullable<Arrivals['first']>) => `${channel}（${formatDay(shanghaiDay(new Date(at)))}）`

/** Null: it is not known how he came. */
export function arrivalText({ channels, first, last }: Arrivals): string | null {
  if (!first || !last) return null
  return channels === 1 ? `来源：${placeText(first)}` : `来源：首次 ${placeText(first)}，最近 ${placeText(last)}，共 ${channels} 个渠道`
}

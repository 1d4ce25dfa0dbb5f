import { formatDay } from '../time/calendar-day'
import type { PayoutDate } from './payout-date'

/** "2月26日前到账"; of a provisional day "约3月10日前到账". */
export const arrivalText = ({ payableOn, isProvisional }: PayoutDate): string => `${isProvisional ? '约' : ''}${formatDay(payableOn)}前到账`

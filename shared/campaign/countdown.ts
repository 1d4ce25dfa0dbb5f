export interface CountdownPart {
  value: string
  unit: '天' | '时' | '分' | '秒'
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Days only where there are any; everything else in two digits, so that nothing jumps when it ticks. */
export function countdownParts(seconds: number): CountdownPart[] {
  const days = Math.floor(seconds / DAY)
  const two = (value: number) => String(value).padStart(2, '0')
  const clock: CountdownPart[] = [
    { value: two(Math.floor((seconds % DAY) / HOUR)), unit: '时' },
    { value: two(Math.floor((seconds % HOUR) / MINUTE)), unit: '分' },
    { value: two(seconds % MINUTE), unit: '秒' },
  ]
  return days > 0 ? [{ value: String(days), unit: '天' }, ...clock] : clock
}

/** For who listens: a new sentence each minute at most. */
export function spokenCountdown(seconds: number): string {
  const minutes = Math.ceil(seconds / MINUTE)
  const [days, hours, rest] = [Math.floor(minutes / (24 * 60)), Math.floor((minutes % (24 * 60)) / 60), minutes % 60]
  const parts = [days && `${days}天`, hours && `${hours}小时`, rest && `${rest}分钟`].filter(Boolean)
  return parts.length > 0 ? `距离开始还有${parts.join('')}` : '马上开始'
}

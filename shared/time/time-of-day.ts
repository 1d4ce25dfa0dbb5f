/** A minute of the day in Asia/Shanghai, `08:00`: earlier in the day is earlier in the alphabet. */
export type TimeOfDay = `${number}:${number}`

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** The minute it is in Shanghai at this instant. */
export function shanghaiTime(instant: Date): TimeOfDay {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16) as TimeOfDay
}

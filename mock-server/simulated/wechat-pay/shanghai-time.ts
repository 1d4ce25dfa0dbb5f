const OFFSET_MS = 8 * 60 * 60 * 1000

/** An instant as WeChat Pay writes it: `2026-02-26T09:30:00+08:00`. */
export function shanghaiTime(instant: Date): string {
  return `${new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+08:00`
}

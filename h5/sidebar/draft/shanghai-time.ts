const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** An instant for a date-time input: "2026-03-02T00:00", in Shanghai; seconds only where there are any. */
export function shanghaiLocal(instant: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return ''
  const local = new Date(time + SHANGHAI_OFFSET_MS).toISOString()
  return local.replace(/(:00)?\.000Z$/, '').replace('Z', '')
}

/** What a date-time input gives, as an instant with its offset; what is no time stays as it is, for the server to refuse. */
export function instantOf(local: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? `${local}:00+08:00` : `${local}+08:00`
}

/** How many times as much as before, in tenths: 10,000 → 17,000 is 17 (D13). Null where there was nothing before. */
export const multipleTenths = (now: number, before: number): number | null => (before <= 0 ? null : Math.round((now * 10) / before))

/** "1.7倍"; "—" where there was nothing before. */
export function multipleText(now: number, before: number): string {
  const tenths = multipleTenths(now, before)
  return tenths === null ? '—' : `${(tenths / 10).toFixed(1)}倍`
}

/** What people type or paste, the whole message too, to the six digits; null where there are no six. */
export function parseCode(typed: string): string | null {
  return /(?:^|\D)(\d{6})(?!\d)/.exec(typed.normalize('NFKC').replace(/\s/g, ''))?.[1] ?? null
}

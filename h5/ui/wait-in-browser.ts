/** Calls back after so many milliseconds; returns what prevents it. */
export function waitInBrowser(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms)
  return () => clearTimeout(timer)
}

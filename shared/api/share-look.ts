/**
 * Who asks while an answer is on its way gets that one: back on the page, several of its parts look at the same moment.
 * Not for after something was done: what is on its way may have been answered before it.
 */
export function shareLook<T>(look: () => Promise<T>): () => Promise<T> {
  let looking: Promise<T> | undefined
  return () => (looking ??= look().finally(() => (looking = undefined)))
}

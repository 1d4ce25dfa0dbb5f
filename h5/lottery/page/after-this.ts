/** In a task of its own, after the one that runs: a tap that waits is answered in between. */
export function afterThis<T>(load: () => Promise<T>): () => Promise<T> {
  return () => new Promise((resolve) => setTimeout(resolve)).then(load)
}

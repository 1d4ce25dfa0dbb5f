/** Calls made in one go, by all who hear that the page is seen again, are one. */
export function together<T>(work: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () =>
    (asked ??= Promise.resolve().then(() => {
      asked = undefined
      return work()
    }))
}

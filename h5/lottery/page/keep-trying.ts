const PAUSE_MS = 1500

/** Loads a part of the page until it is there: a phone that is offline for a moment must not lose the sheet it opened. */
export function keepTrying<T>(load: () => Promise<T>): () => Promise<T> {
  return async function again(): Promise<T> {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      return again()
    }
  }
}

/** What is watched by long polling: a version that counts changes, and how to fetch what changed. */
export interface NewsSource {
  /** Null while nothing was loaded, or the server may be another one than before. */
  version(): number | null
  awaitNews(after: number): Promise<{ version: number }>
  load(): Promise<void>
  /** The server did not answer. */
  lose(): void
}

const RETRY_MS = 1500

/** Loads at once and again at every change, until the function it returns is called. A server that is away is asked again quietly. */
export function followNews(source: NewsSource, pause: (ms: number) => Promise<void>): () => void {
  const course = { isStopped: false }

  async function take(): Promise<void> {
    const known = source.version()
    const isNews = known === null || (await source.awaitNews(known)).version !== known
    if (isNews && !course.isStopped) await source.load()
  }

  async function follow(): Promise<void> {
    while (!course.isStopped) {
      try {
        await take()
      } catch {
        source.lose()
        await pause(RETRY_MS)
      }
    }
  }

  void follow()
  return () => {
    course.isStopped = true
  }
}

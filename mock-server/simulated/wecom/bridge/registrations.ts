/** What a page has been let do so far. */
export interface Registration {
  /** preVerifyJSAPI went well: clients before 3.0.24 want it first. */
  isCorpVerified: boolean
  /** What agentConfig went well for; null before it has. */
  agentApis: readonly string[] | null
}

const NOTHING: Registration = { isCorpVerified: false, agentApis: null }

/** A page's registration ends with the page, which does not say when that is: only the latest are kept. */
const KEPT = 200

export function createRegistrations() {
  const pages = new Map<string, Registration>()
  return {
    of: (pageId: string): Registration => pages.get(pageId) ?? NOTHING,
    change(pageId: string, changes: Partial<Registration>): void {
      const next = { ...(pages.get(pageId) ?? NOTHING), ...changes }
      pages.delete(pageId)
      pages.set(pageId, next)
      const [oldest] = pages.keys()
      if (pages.size > KEPT) pages.delete(oldest!)
    },
  }
}

export type Registrations = ReturnType<typeof createRegistrations>

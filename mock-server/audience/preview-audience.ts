import type { AudienceFilter, AudiencePreview } from '#shared/audience/contract'
import type { Deps } from '../deps'
import { findStandings } from '../reach/find-standing'
import { AUDIENCE, audienceParameters } from './audience-sql'

interface Row {
  id: string
  name: string | null
}

/** So many are named. */
const NAMED = 20

/** Whom a filter names, and how many of them may be sent something about campaigns now; at night those of the morning (S7). */
export async function previewAudience(
  deps: Pick<Deps, 'db' | 'clock' | 'settings'>, managerId: string, filter: AudienceFilter,
): Promise<AudiencePreview> {
  const people = await deps.db.query<Row>(`select cu.id, cu.name ${AUDIENCE} order by cu.id`, audienceParameters(managerId, filter))
  const standings = [...(await findStandings(deps.db, deps, people.map(({ id }) => id))).values()]
  const count = (reason: string) => standings.filter((it) => it.reason === reason).length
  const [optedOut, capReached] = [count('optedOut'), count('capReached')]
  return {
    matched: people.length,
    reachable: people.length - optedOut - capReached,
    optedOut,
    capReached,
    names: people.flatMap(({ name }) => name ?? []).slice(0, NAMED),
  }
}

import type { Lead } from '#shared/lead/contract'

/** What was read anew, with those that were just changed where they stood: nobody's words go from under his hands. */
export function keepInPlace(fetched: readonly Lead[], shown: readonly Lead[], isChanged: (lead: Lead) => boolean): Lead[] {
  const known = new Set(fetched.map(({ id }) => id))
  const list = [...fetched]
  shown.forEach((lead, place) => {
    if (isChanged(lead) && !known.has(lead.id)) list.splice(place, 0, lead)
  })
  return list
}

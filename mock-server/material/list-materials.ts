import type { MaterialView } from '#shared/material/contract'
import { shanghaiDay } from '#shared/time/calendar-day'
import { cardImageUrl } from '../chat/campaign-link'
import type { Deps } from '../deps'
import type { Material } from './material-file'

type ListDeps = Pick<Deps, 'clock' | 'demo' | 'publicUrl'>

/** The link of one manager: whoever opens it is told to him (S14). */
const linkOf = ({ publicUrl }: ListDeps, { id }: Material, managerId: string) => `${publicUrl}/materials/${id}?m=${encodeURIComponent(managerId)}`

export const isExpired = ({ expiresOn }: Pick<Material, 'expiresOn'>, { clock }: Pick<Deps, 'clock'>): boolean =>
  expiresOn !== null && expiresOn < shanghaiDay(clock.now())

function viewOf(deps: ListDeps, material: Material, managerId: string): MaterialView {
  const { id, kind, title, summary, expiresOn, url, copy } = material
  const ended = isExpired(material, deps)
  const link = { kind: 'link' as const, title, description: summary, url: linkOf(deps, material, managerId), imageUrl: cardImageUrl(deps) }
  return { id, kind, title, summary, expiresOn, isExpired: ended, message: ended || url === null ? null : link, copy: ended ? null : copy }
}

/** Everything there is for this manager; what has expired stays to be seen, and cannot be sent. */
export function listMaterials(deps: ListDeps, managerId: string): MaterialView[] {
  return deps.demo.community.materials
    .map((it) => viewOf(deps, it, managerId))
    .toSorted((one, other) => Number(one.isExpired) - Number(other.isExpired))
}

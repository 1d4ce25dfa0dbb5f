import type { TagGroup } from '#shared/tag/contract'
import { readCorpTags } from './read-corp-tags'
import type { TagDeps } from './send-wish'
import { listTagGroups } from './show-tags'

/** The corp's tags as we know them; WeCom is asked where we have never been told any. Throws WECOM_UNAVAILABLE. */
export async function knownTagGroups(deps: TagDeps): Promise<TagGroup[]> {
  const known = await listTagGroups(deps.db)
  if (known.length > 0) return known
  await readCorpTags(deps)
  return listTagGroups(deps.db)
}

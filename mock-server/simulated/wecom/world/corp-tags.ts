import { createHash } from 'node:crypto'
import type { Bank } from '../../../bank/bank-file'
import type { TagGroup } from './tags'

/** The same tag has the same id in every world: what we keep of it is still right after a reset. */
const idOf = (...names: string[]) => `et${createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 30)}`

/** What the corp's administrator made before our story begins. */
export const corpTags = ({ tagGroups }: Pick<Bank, 'tagGroups'>, createdAt: Date): TagGroup[] =>
  tagGroups.map(({ name, tags }) => ({
    id: idOf(name), name, createdAt, tags: tags.map((tag) => ({ id: idOf(name, tag), name: tag, createdAt })),
  }))

import type { Tag, TagGroup } from '#shared/tag/contract'
import { createSearch, plain } from '../form/create-search'

/** Looks for words, pinyin or initials in the names of all tags, whichever group they are in. */
export const searchTags = (groups: readonly TagGroup[]) =>
  createSearch<Tag>(groups.flatMap(({ tags }) => tags), ({ name, sound }) => [plain(name), sound])

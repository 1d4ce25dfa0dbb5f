import type { Script } from '#shared/script/contract'
import { createSearch, plain } from '../form/create-search'

const textsOf = ({ title, messages, sound }: Script) => [plain(title), ...messages.map(plain), sound]

/** Looks for words, pinyin or initials in title and messages. */
export const searchScripts = (scripts: readonly Script[]) => createSearch(scripts, textsOf)

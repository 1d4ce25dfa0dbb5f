import type { Script } from '#shared/script/contract'
import { createSearch, plain } from '../form/create-search'

const haystackOf = ({ title, messages, sound }: Script) => `${plain(title)}\n${plain(messages.join('\n'))}\n${sound}`

/** Looks for words, pinyin or initials in title and messages. */
export const searchScripts = (scripts: readonly Script[]) => createSearch(scripts, haystackOf)

import type { Script } from '#shared/script/contract'

interface Entry {
  script: Script
  haystack: string
}

/** Spaces and the case of letters are no part of what is looked for. */
const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, '')

const haystackOf = ({ title, messages, sound }: Script) => `${plain(title)}\n${plain(messages.join('\n'))}\n${sound}`

/**
 * Looks for words, pinyin or initials in one text per script, made once. Whoever types on narrows the last result: of ten
 * thousand scripts a keystroke looks at few (performance.md §2).
 */
export function createSearch(scripts: readonly Script[]) {
  const all: Entry[] = scripts.map((script) => ({ script, haystack: haystackOf(script) }))
  let last = { query: '', entries: all }

  return (text: string): Script[] => {
    const query = plain(text)
    const within = query.startsWith(last.query) ? last.entries : all
    last = { query, entries: query === '' ? all : within.filter(({ haystack }) => haystack.includes(query)) }
    return last.entries.map(({ script }) => script)
  }
}

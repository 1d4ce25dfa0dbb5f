/** Spaces and the case of letters are no part of what is looked for. */
export const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, '')

/**
 * Looks for words, pinyin or initials in one text per item, made once. Whoever types on narrows the last result: of ten
 * thousand items a keystroke looks at few (performance.md §2).
 */
export function createSearch<Item>(items: readonly Item[], haystackOf: (item: Item) => string) {
  const all = items.map((item) => ({ item, haystack: haystackOf(item) }))
  let last = { query: '', entries: all }

  return (text: string): Item[] => {
    const query = plain(text)
    const within = query.startsWith(last.query) ? last.entries : all
    last = { query, entries: query === '' ? all : within.filter(({ haystack }) => haystack.includes(query)) }
    return last.entries.map(({ item }) => item)
  }
}

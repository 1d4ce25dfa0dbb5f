/** Spaces and the case of letters are no part of what is looked for. */
export const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, '')

/**
 * Looks for words, pinyin or initials in an item's texts, made once. Whoever types on narrows the last result: of ten
 * thousand items a keystroke looks at few (performance.md §2). The texts stay apart: the first key over texts that were
 * put together waits until the engine has copied each into one piece.
 */
export function createSearch<Item>(items: readonly Item[], textsOf: (item: Item) => readonly string[]) {
  const all = items.map((item) => ({ item, texts: textsOf(item) }))
  let last = { query: '', entries: all }

  return (text: string): Item[] => {
    const query = plain(text)
    const within = query.startsWith(last.query) ? last.entries : all
    last = { query, entries: query === '' ? all : within.filter(({ texts }) => texts.some((it) => it.includes(query))) }
    return last.entries.map(({ item }) => item)
  }
}

/** The most first; equal ones share a rank, and the next has as many before him: 1, 2, 2, 4 (D21). */
export function rankBy<Item>(items: readonly Item[], valueOf: (item: Item) => number): (Item & { rank: number })[] {
  const sorted = items.toSorted((one, other) => valueOf(other) - valueOf(one))
  return sorted.map((item) => ({ ...item, rank: 1 + sorted.findIndex((other) => valueOf(other) === valueOf(item)) }))
}

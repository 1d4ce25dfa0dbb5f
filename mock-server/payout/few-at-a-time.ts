/**
 * Works through the items, so many at once. One that fails does not keep the others from being done; the first failure
 * is thrown when all are.
 */
export async function fewAtATime<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const settled: PromiseSettledResult<Result>[] = []
  const waiting = items.entries()
  const lane = async () => {
    for (const [index, item] of waiting) [settled[index]] = await Promise.allSettled([work(item)])
  }
  await Promise.all(Array.from({ length: limit }, lane))
  return settled.map((it) => {
    if (it.status === 'rejected') throw it.reason
    return it.value
  })
}

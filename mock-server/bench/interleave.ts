/**
 * Runs the contestants in turn, round after round: whatever slows the machine down for a while slows all of them down.
 * The round before the first is not counted; in it code is compiled and caches fill.
 */
export async function interleave<Name extends string>(
  rounds: number,
  contestants: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[]
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const result = await contestants[name]()
      if (round > 0) results[name].push(result)
    }
  }
  return results
}

import type { Queryable } from '../db/database'

/** The number of the next change to the library. Held until the transaction ends: no later one is seen before this one. */
export async function nextVersion(tx: Queryable): Promise<number> {
  const [row] = await tx.query<{ version: number }>('update script_edition set version = version + 1 returning version')
  return row!.version
}

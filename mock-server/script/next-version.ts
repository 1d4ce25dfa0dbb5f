import type { Queryable } from '../db/database'

/** The number of the next change to the library. Held until the transaction ends: no later one is seen before this one. */
export async function nextVersion(tx: Queryable): Promise<number> {
  const [row] = await tx.query<{ version: number }>('update script_edition set version = version + 1 returning version')
  return row!.version
}

/** Whoever has the script fetches it again: more about it has changed than its words. */
export async function touchScript(tx: Queryable, scriptId: string): Promise<void> {
  await tx.query('update script set version = $2 where id = $1', [scriptId, await nextVersion(tx)])
}

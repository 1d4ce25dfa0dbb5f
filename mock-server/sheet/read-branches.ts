import type { Queryable } from '../db/database'

/** Branch ids by what a file may call a branch: its id or its exact name. */
export type BranchNames = ReadonlyMap<string, string>

export async function readBranches(db: Queryable): Promise<BranchNames> {
  const branches = await db.query<{ id: string; name: string }>('select id, name from branch')
  return new Map(branches.flatMap(({ id, name }) => [[name, id], [id, id]]))
}

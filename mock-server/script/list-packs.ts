import type { ScriptPack } from '#shared/script/contract'
import type { Queryable } from '../db/database'

/** The bank's packs and the manager's own, his first. */
export const listPacks = (db: Queryable, managerId: string): Promise<ScriptPack[]> =>
  db.query<ScriptPack>(
    `select id, title, step, items, manager_id is not null as "isOwn" from script_pack
     where manager_id is null or manager_id = $1 order by manager_id is null, title, id`,
    [managerId],
  )

import type { Queryable } from '../db/database'
import type { WrittenPack } from './script-file'

const REMOVE_GONE = 'delete from script_pack where manager_id is null and id <> all($1)'

const LOAD = `
  insert into script_pack as p (id, title, step, items)
  select id, title, step, items from jsonb_to_recordset($1::jsonb) as g (id text, title text, step text, items jsonb)
  on conflict (id) do update set title = excluded.title, step = excluded.step, items = excluded.items
  where p.manager_id is null`

/** Brings the bank's packs to what its files say; the managers' own stay. */
export async function loadPacks(tx: Queryable, packs: readonly WrittenPack[]): Promise<void> {
  await tx.query(REMOVE_GONE, [packs.map(({ id }) => id)])
  await tx.query(LOAD, [JSON.stringify(packs)])
}

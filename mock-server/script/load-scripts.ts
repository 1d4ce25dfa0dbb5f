import type { Queryable } from '../db/database'
import { nextVersion } from './next-version'
import type { WrittenScript } from './script-file'

/** What stays as it was written is no change, and nobody fetches it again. */
const LOAD = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb)
      as g (id text, title text, step text, scene text, stages text[], kind text, messages text[], place integer)
  ), gone as (
    update script set is_removed = true, version = $2
    where manager_id is null and not is_removed and id not in (select id from given)
  )
  insert into script (id, title, step, scene, stages, kind, messages, place, version)
  select id, title, step, scene, stages, kind, messages, place, $2 from given
  on conflict (id) do update set
    title = excluded.title, step = excluded.step, scene = excluded.scene, stages = excluded.stages, kind = excluded.kind,
    messages = excluded.messages, place = excluded.place, sound = null, version = excluded.version, is_removed = false
  where script.manager_id is null and
    (script.title, script.step, script.scene, script.stages, script.kind, script.messages, script.place, script.is_removed)
    is distinct from
    (excluded.title, excluded.step, excluded.scene, excluded.stages, excluded.kind, excluded.messages, excluded.place, false)`

/** Brings the bank's library to what its files say. */
export async function loadScripts(tx: Queryable, scripts: readonly WrittenScript[]): Promise<void> {
  await tx.query('insert into script_edition (edition, version) values (gen_random_uuid(), 0) on conflict do nothing')
  const given = scripts.map((script, place) => ({ ...script, place }))
  await tx.query(LOAD, [JSON.stringify(given), await nextVersion(tx)])
}

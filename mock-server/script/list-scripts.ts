import type { ScriptChanges } from '#shared/script/contract'
import type { Queryable } from '../db/database'
import { giveSounds } from './give-sounds'
import { listPacks } from './list-packs'
import { scriptOf, SELECT_SCRIPTS, type ScriptRow } from './script-row'

/** His own come first, the latest before the others; then the bank's in its order. */
const LIST = `
  ${SELECT_SCRIPTS}
  where (s.manager_id is null or s.manager_id = $1) and s.version > $2 and s.version <= $3 and not (s.is_removed and $2 < 0)
  order by s.manager_id is null, s.place, s.version desc, s.id`

const FAVOURITES = 'select script_id as id from script_favourite where manager_id = $1 order by favoured_at desc, script_id'

const RECENT = `
  select script_id as id from script_sending where manager_id = $1 and sent_at is not null
  group by script_id order by max(sent_at) desc, script_id limit 20`

/** The version a cursor of this edition stands for; -1: everything is wanted. */
const versionOf = (cursor: string, edition: string): number => {
  const [ofEdition, version] = cursor.split('_')
  return ofEdition === edition && /^\d{1,15}$/.test(version ?? '') ? Number(version) : -1
}

const idsOf = async (db: Queryable, statement: string, managerId: string): Promise<string[]> =>
  (await db.query<{ id: string }>(statement, [managerId])).map(({ id }) => id)

/** What has changed in the library and among the manager's own since the cursor (`none`: all of it), and what he likes and used last. */
export async function listScripts(db: Queryable, managerId: string, cursor: string): Promise<ScriptChanges> {
  await giveSounds(db)
  const [now] = await db.query<{ edition: string; version: number }>('select edition, version from script_edition')
  const { edition, version } = now!
  const since = versionOf(cursor, edition)
  const rows = await db.query<ScriptRow>(LIST, [managerId, since, version])
  return {
    cursor: `${edition}_${version}`,
    isWhole: since < 0,
    scripts: rows.filter(({ isRemoved }) => !isRemoved).map(scriptOf),
    removedIds: rows.filter(({ isRemoved }) => isRemoved).map(({ id }) => id),
    favouriteIds: await idsOf(db, FAVOURITES, managerId),
    recentIds: await idsOf(db, RECENT, managerId),
    packs: await listPacks(db, managerId),
  }
}

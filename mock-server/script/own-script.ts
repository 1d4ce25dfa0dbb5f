import { ApiError } from '#shared/api/api-error'
import type { Script } from '#shared/script/contract'
import { isScriptVariable, placesIn } from '#shared/script/variable'
import type { Database, Queryable } from '../db/database'
import { scriptSound } from './give-sounds'
import { nextVersion } from './next-version'
import { SCRIPT_COLUMNS, scriptOf, type ScriptRow } from './script-row'

type OwnScript = Pick<Script, 'title' | 'step' | 'scene' | 'messages'>

export type SavedScript = { outcome: 'saved'; script: Script } | { outcome: 'unknownPlaces'; names: string[] }

/** Another manager's, or the bank's, of the same id stays as it is. Words of one's own are service: marketing is the bank's. */
const SAVE = `
  insert into script as s (id, manager_id, title, step, scene, stages, kind, messages, sound, place, version)
  values ($1, $2, $3, $4, $5, '{}', 'service', $6, $7, 0, $8)
  on conflict (id) do update set
    title = excluded.title, step = excluded.step, scene = excluded.scene, messages = excluded.messages, sound = excluded.sound,
    version = excluded.version, is_removed = false
  where s.manager_id = excluded.manager_id
  returning ${SCRIPT_COLUMNS}`

/** Makes or changes a script of the manager's own. Throws SCRIPT_NOT_FOUND where the id is another's. */
export async function saveScript(db: Database, managerId: string, scriptId: string, own: OwnScript): Promise<SavedScript> {
  const names = placesIn(own.messages).filter((name) => !isScriptVariable(name))
  if (names.length > 0) return { outcome: 'unknownPlaces', names }
  const sound = await scriptSound(own)
  return db.transaction(async (tx) => {
    const version = await nextVersion(tx)
    const [row] = await tx.query<ScriptRow>(SAVE, [scriptId, managerId, own.title, own.step, own.scene, own.messages, sound, version])
    if (!row) throw new ApiError('SCRIPT_NOT_FOUND', scriptId)
    return { outcome: 'saved', script: scriptOf(row) }
  })
}

/** Throws SCRIPT_NOT_FOUND. */
export async function removeScript(db: Database, managerId: string, scriptId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const version = await nextVersion(tx)
    const removed = await tx.query('update script set is_removed = true, version = $3 where id = $1 and manager_id = $2 returning 1', [scriptId, managerId, version])
    if (removed.length === 0) throw new ApiError('SCRIPT_NOT_FOUND', scriptId)
  })
}

/** A script this manager may send: the bank's, or his own. Throws SCRIPT_NOT_FOUND. */
export async function findScript(db: Queryable, managerId: string, scriptId: string): Promise<ScriptRow> {
  const [row] = await db.query<ScriptRow>(
    `select ${SCRIPT_COLUMNS} from script s where s.id = $1 and not s.is_removed and (s.manager_id is null or s.manager_id = $2)`, [scriptId, managerId],
  )
  if (!row) throw new ApiError('SCRIPT_NOT_FOUND', scriptId)
  return row
}

import { ApiError } from '#shared/api/api-error'
import type { FoundPromise } from '#shared/compliance/find-promises'
import type { Script } from '#shared/script/contract'
import { isScriptVariable, placesIn } from '#shared/script/variable'
import { promisesIn } from '../compliance/promises-in'
import { submitScript, withdrawScript } from '../compliance/submit-script'
import type { Database, Queryable } from '../db/database'
import type { Deps } from '../deps'
import { scriptSound } from './give-sounds'
import { nextVersion } from './next-version'
import { scriptOf, SELECT_SCRIPTS, type ScriptRow } from './script-row'

type OwnScript = Pick<Script, 'title' | 'step' | 'scene' | 'messages'>

export type SavedScript =
  | { outcome: 'saved'; script: Script }
  | { outcome: 'unknownPlaces'; names: string[] }
  | { outcome: 'promises'; promises: FoundPromise[] }

/** Another manager's, or the bank's, of the same id stays as it is. Words of one's own are service: marketing is the bank's. */
const SAVE = `
  insert into script as s (id, manager_id, title, step, scene, stages, kind, messages, sound, place, version)
  values ($1, $2, $3, $4, $5, '{}', 'service', $6, $7, 0, $8)
  on conflict (id) do update set
    title = excluded.title, step = excluded.step, scene = excluded.scene, messages = excluded.messages, sound = excluded.sound,
    version = excluded.version, is_removed = false
  where s.manager_id = excluded.manager_id
  returning 1`

/**
 * Makes or changes a script of the manager's own, and hands it in to compliance (K4). Throws SCRIPT_NOT_FOUND where the id
 * is another's.
 */
export async function saveScript(deps: Pick<Deps, 'db' | 'clock' | 'demo'>, managerId: string, scriptId: string, own: OwnScript): Promise<SavedScript> {
  const names = placesIn(own.messages).filter((name) => !isScriptVariable(name))
  if (names.length > 0) return { outcome: 'unknownPlaces', names }
  const promises = promisesIn(deps, [own.title, ...own.messages])
  if (promises.length > 0) return { outcome: 'promises', promises }
  const sound = await scriptSound(own)
  return deps.db.transaction(async (tx) => {
    const version = await nextVersion(tx)
    const saved = await tx.query(SAVE, [scriptId, managerId, own.title, own.step, own.scene, own.messages, sound, version])
    if (saved.length === 0) throw new ApiError('SCRIPT_NOT_FOUND', scriptId)
    await submitScript(tx, { scriptId, authorId: managerId, ...own }, deps.clock.now())
    return { outcome: 'saved', script: scriptOf(await findScript(tx, managerId, scriptId)) }
  })
}

/** Throws SCRIPT_NOT_FOUND. */
export async function removeScript(db: Database, managerId: string, scriptId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const version = await nextVersion(tx)
    const removed = await tx.query('update script set is_removed = true, version = $3 where id = $1 and manager_id = $2 returning 1', [scriptId, managerId, version])
    if (removed.length === 0) throw new ApiError('SCRIPT_NOT_FOUND', scriptId)
    await withdrawScript(tx, scriptId)
  })
}

/** A script this manager may use: the bank's, or his own. Throws SCRIPT_NOT_FOUND. */
export async function findScript(db: Queryable, managerId: string, scriptId: string): Promise<ScriptRow> {
  const [row] = await db.query<ScriptRow>(`${SELECT_SCRIPTS} where s.id = $1 and not s.is_removed and (s.manager_id is null or s.manager_id = $2)`, [scriptId, managerId])
  if (!row) throw new ApiError('SCRIPT_NOT_FOUND', scriptId)
  return row
}

import { ApiError } from '#shared/api/api-error'
import type { ScriptPack } from '#shared/script/contract'
import { packProblems, type PackProblem } from '#shared/script/pack'
import type { Queryable } from '../db/database'
import { findScript } from './own-script'

type OwnPack = Omit<ScriptPack, 'id' | 'isOwn'>

export type SavedPack = { outcome: 'saved'; pack: ScriptPack } | { outcome: 'incomplete'; problems: PackProblem[] }

/** Another manager's, or the bank's, of the same id stays as it is. */
const SAVE = `
  insert into script_pack as p (id, manager_id, title, step, items) values ($1, $2, $3, $4, $5)
  on conflict (id) do update set title = excluded.title, step = excluded.step, items = excluded.items
  where p.manager_id = excluded.manager_id returning 1`

/** Keeps a pack that has what its step asks for (S6d, S6e, S6f). Throws SCRIPT_NOT_FOUND for a script, or a pack, of somebody else. */
export async function savePack(db: Queryable, managerId: string, packId: string, own: OwnPack): Promise<SavedPack> {
  const problems = packProblems(own.step, own.items.map(({ part }) => part))
  if (problems.length > 0) return { outcome: 'incomplete', problems }
  for (const { scriptId } of own.items) await findScript(db, managerId, scriptId)
  const saved = await db.query(SAVE, [packId, managerId, own.title, own.step, JSON.stringify(own.items)])
  if (saved.length === 0) throw new ApiError('SCRIPT_NOT_FOUND', packId)
  return { outcome: 'saved', pack: { id: packId, isOwn: true, ...own } }
}

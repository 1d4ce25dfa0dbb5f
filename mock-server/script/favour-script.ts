import type { Deps } from '../deps'
import { findScript } from './own-script'

/** Keeps a script among the manager's favourites, or no longer. Throws SCRIPT_NOT_FOUND. */
export async function favourScript({ db, clock }: Pick<Deps, 'db' | 'clock'>, managerId: string, scriptId: string, isFavourite: boolean): Promise<void> {
  await findScript(db, managerId, scriptId)
  if (isFavourite) {
    await db.query('insert into script_favourite (manager_id, script_id, favoured_at) values ($1, $2, $3) on conflict do nothing', [managerId, scriptId, clock.now()])
  } else {
    await db.query('delete from script_favourite where manager_id = $1 and script_id = $2', [managerId, scriptId])
  }
}

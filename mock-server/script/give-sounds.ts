import type { Queryable } from '../db/database'
import { soundOf } from './sound-of'

const GIVE = `
  update script set sound = given.sound from unnest($1::text[], $2::text[]) as given (id, sound)
  where script.id = given.id and script.sound is null`

/** How a script is searched for by its sound. */
export const scriptSound = ({ title, messages }: { title: string; messages: readonly string[] }): Promise<string> => soundOf([title, ...messages].join('\n'))

/** Makes the sounds of those that were loaded since; whoever else makes one meanwhile makes the same. */
export async function giveSounds(db: Queryable): Promise<void> {
  const rows = await db.query<{ id: string; title: string; messages: string[] }>('select id, title, messages from script where sound is null')
  if (rows.length === 0) return
  await db.query(GIVE, [rows.map(({ id }) => id), await Promise.all(rows.map(scriptSound))])
}

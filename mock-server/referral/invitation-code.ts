import type { Queryable } from '../db/database'
import { below, type Random } from '../random'

const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 10

const newCode = (random: Random) => Array.from({ length: LENGTH }, () => SIGNS[below(random, SIGNS.length)]).join('')

const FIND = 'select code from invitation where participation_id = $1'

/** The code of a participation, made when it is first asked for. Two who ask at once get the same one. */
export async function invitationCode(
  { db, random }: { db: Queryable; random: Random },
  participationId: string,
  now: Date,
): Promise<string> {
  for (;;) {
    const [known] = await db.query<{ code: string }>(FIND, [participationId])
    if (known) return known.code
    // Nothing happens where somebody was faster, or where the code is taken: then another one is tried.
    await db.query('insert into invitation (code, participation_id, made_at) values ($1, $2, $3) on conflict do nothing', [
      newCode(random), participationId, now,
    ])
  }
}

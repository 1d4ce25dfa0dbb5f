import type { CodeRefusal } from '#shared/sms-code/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { findWait, type Asker } from './find-wait'
import { hashCode } from './hash-code'

interface Row {
  id: string
  code_hash: string
  asked_at: Date
  wrong_tries: number
  is_used: boolean
}

type CheckDeps = Pick<Deps, 'db' | 'keys' | 'settings'>

/**
 * A new code ends the one before. One that was used counts as unused where the phone it proved is the one he has given: that
 * is the same request again, whose answer was lost.
 */
const NEWEST = `
  select c.id, c.code_hash, c.asked_at, c.wrong_tries,
    c.used_at is not null and p.phone_hash is distinct from c.phone_hash as is_used
  from sms_code c join participation p on p.id = c.participation_id
  where c.participation_id = $1 and c.phone_hash = $2 order by c.asked_at desc limit 1 for update of c`

type Reason = CodeRefusal['reason']

async function judge(tx: Queryable, { keys, settings }: CheckDeps, row: Row | undefined, code: string | undefined, now: Date): Promise<Reason | null> {
  const { validForMs, mostWrongTries } = settings.smsCode
  if (!row || code === undefined) return 'CODE_MISSING'
  if (row.is_used || row.wrong_tries >= mostWrongTries) return 'CODE_SPENT'
  if (now.getTime() >= row.asked_at.getTime() + validForMs) return 'CODE_EXPIRED'
  if (row.code_hash === hashCode(keys, row.id, code)) return null
  row.wrong_tries += 1
  await tx.query('update sms_code set wrong_tries = $2 where id = $1', [row.id, row.wrong_tries])
  return row.wrong_tries >= mostWrongTries ? 'CODE_SPENT' : 'CODE_WRONG'
}

/** The code that proves the phone, or why none does. A wrong one is counted, whatever becomes of the rest. */
export async function checkCode(
  deps: CheckDeps,
  asker: Asker & { participationId: string },
  code: string | undefined,
  now: Date,
): Promise<{ codeId: string } | { refusal: CodeRefusal }> {
  const { db, settings } = deps
  return db.transaction(async (tx) => {
    const [row] = await tx.query<Row>(NEWEST, [asker.participationId, asker.phoneHash])
    const reason = await judge(tx, deps, row, code, now)
    if (reason === null) return { codeId: row!.id }
    const { askAgainAt } = await findWait(tx, settings, asker, now)
    const triesLeft = row ? settings.smsCode.mostWrongTries - row.wrong_tries : 0
    return { refusal: { reason, triesLeft, askAgainAt: askAgainAt.toISOString() } }
  })
}

import type { Practice } from '#shared/practice/contract'
import { recordContactChanges } from '../customer/record-contact-changes'
import type { Deps } from '../deps'

const COUNT = "select count(*) as count from customer where id like 'practice-%'"

/** Of the manager's own branch: he may do all with him. */
const INSERT = `
  insert into customer (id, name, openid, external_user_id, branch_id, created_at)
  select $1, $2, $1, $3, branch_id, $4 from manager where id = $5`

const ID_BYTES = 9

/** A new simulated customer in the practice world, who has just added the manager; they take turns (S25). */
export async function beginPractice({ db, clock, random, demo: { practiceCustomers } }: Pick<Deps, 'db' | 'clock' | 'random' | 'demo'>, managerId: string): Promise<Practice> {
  const [counted] = await db.query<{ count: number }>(COUNT)
  const place = counted!.count % practiceCustomers.length
  const { name, about, replies } = practiceCustomers[place]!
  const key = random.bytes(ID_BYTES).toString('base64url')
  const [id, externalUserId] = [`practice-${key}`, `practice-${place}-${key}`]
  await db.transaction(async (tx) => {
    await tx.query(INSERT, [id, name, externalUserId, clock.now(), managerId])
    await recordContactChanges(tx, [{ customerId: id, managerId, kind: 'add', happenedAt: clock.now().toISOString() }])
  })
  return { externalUserId, name, about, replies }
}

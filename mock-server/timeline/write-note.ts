import type { Deps } from '../deps'

export interface WrittenNote {
  customerId: string
  managerId: string
  text: string
  idempotencyKey: string
}

const ID_BYTES = 12

const INSERT = `
  insert into timeline_note (id, customer_id, manager_id, text, idempotency_key, written_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (manager_id, idempotency_key) do nothing`

/** Writes a note that nobody changes; sent again with the same key it is still one. */
export async function writeNote({ db, clock, random }: Pick<Deps, 'db' | 'clock' | 'random'>, note: WrittenNote): Promise<void> {
  const { customerId, managerId, text, idempotencyKey } = note
  const id = random.bytes(ID_BYTES).toString('base64url')
  await db.query(INSERT, [id, customerId, managerId, text, idempotencyKey, clock.now()])
}

import type { Deps } from '../deps'

const CODE_BYTES = 6

const INSERT = `
  insert into channel (code, name, manager_id, kind, made_at, purpose, ground) values ($1, $2, $3, 'print', $4, 'exposure', 'other')
  on conflict (manager_id, name) where kind = 'print' do nothing`

const FIND = "select code from channel where manager_id = $1 and name = $2 and kind = 'print'"

/** A code for leaflets and stands that are printed together (G23). The same name again is the same batch. */
export async function makePrintBatch({ db, clock, random }: Pick<Deps, 'db' | 'clock' | 'random'>, managerId: string, name: string): Promise<string> {
  await db.query(INSERT, [`print-${random.bytes(CODE_BYTES).toString('hex')}`, name, managerId, clock.now()])
  const [batch] = await db.query<{ code: string }>(FIND, [managerId, name])
  return batch!.code
}

import type { WrittenNode } from '#shared/marketing/contract'
import type { Database, Queryable } from '../db/database'
import type { Deps } from '../deps'
import { readStaff, refuseOutsider } from '../draft/read-staff'
import { readNode } from './node-row'

const ID_BYTES = 6

const ADD = `
  insert into marketing_node (id, name, from_on, until_on, target_adds, target_cost_fen, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (name) do nothing`

const FIND_SAME = `
  select id, from_on = $2 and until_on = $3 and target_adds is not distinct from $4::integer and target_cost_fen is not distinct from $5::bigint as "isSame"
  from marketing_node where name = $1`

const TAKEN = 'select 1 from marketing_node where name = $2 and id <> $1'

const CHANGE = 'update marketing_node set name = $2, from_on = $3, until_on = $4, target_adds = $5, target_cost_fen = $6 where id = $1'

const IN_USE = `
  select 1 where exists (select 1 from campaign_node where node_id = $1)
    or exists (select 1 from campaign_draft where definition ->> 'marketingNode' = $1)`

const valuesOf = ({ name, from, until, targetAdds, targetCost }: WrittenNode) => [name.trim(), from, until, targetAdds, targetCost]

/** The calendar is the whole bank's: the head office keeps it. Two who write at the same moment come one after the other. Throws ROLE_REQUIRED. */
function asHeadOffice<Answer>(db: Database, staffId: string, write: (tx: Queryable) => Promise<Answer>): Promise<Answer> {
  return db.transaction(async (tx) => {
    refuseOutsider(await readStaff(tx, staffId), null)
    await tx.query('lock table marketing_node in share row exclusive mode')
    return write(tx)
  })
}

/** Puts a node into the calendar (R31); the same once more is there already. Throws MANAGER_NOT_FOUND, ROLE_REQUIRED. */
export function addNode({ db, clock, random }: Pick<Deps, 'db' | 'clock' | 'random'>, staffId: string, written: WrittenNode): Promise<{ outcome: 'added' | 'taken'; nodeId: string }> {
  return asHeadOffice(db, staffId, async (tx) => {
    const values = valuesOf(written)
    await tx.query(ADD, [`node-${random.bytes(ID_BYTES).toString('hex')}`, ...values, staffId, clock.now()])
    const [found] = await tx.query<{ id: string; isSame: boolean }>(FIND_SAME, values)
    return { outcome: found!.isSame ? 'added' : 'taken', nodeId: found!.id }
  })
}

/** Its campaigns stay its campaigns. Throws MANAGER_NOT_FOUND, ROLE_REQUIRED, MARKETING_NODE_NOT_FOUND. */
export function changeNode(db: Database, staffId: string, nodeId: string, written: WrittenNode): Promise<'changed' | 'taken'> {
  return asHeadOffice(db, staffId, async (tx) => {
    await readNode(tx, nodeId)
    const values = [nodeId, ...valuesOf(written)]
    if ((await tx.query(TAKEN, values.slice(0, 2))).length > 0) return 'taken'
    await tx.query(CHANGE, values)
    return 'changed'
  })
}

/** While a campaign or a draft is of it, it stays. Throws MANAGER_NOT_FOUND, ROLE_REQUIRED. */
export function removeNode(db: Database, staffId: string, nodeId: string): Promise<'removed' | 'inUse'> {
  return asHeadOffice(db, staffId, async (tx) => {
    if ((await tx.query(IN_USE, [nodeId])).length > 0) return 'inUse'
    await tx.query('delete from marketing_node where id = $1', [nodeId])
    return 'removed'
  })
}

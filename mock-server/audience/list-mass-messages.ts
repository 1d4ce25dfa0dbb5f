import type { MassFailure, MassMessage } from '#shared/audience/contract'
import type { Queryable, SqlValue } from '../db/database'

type Place = keyof MassMessage['counts']

interface Row {
  id: string
  title: string
  text: string
  madeAt: Date
  counted: { place: Place | 'failed'; failure: MassFailure | null; count: number }[]
}

/** The newest first. */
const MOST = 20

const SELECT = `
  select m.id, m.title, m.text, m.made_at as "madeAt", (
    select coalesce(jsonb_agg(jsonb_build_object('place', place, 'failure', failure, 'count', count) order by failure), '[]') from (
      select case
          when r.state in ('queued', 'ready') then 'queued'
          when r.state = 'asked' and t.state in ('handing', 'unclear') then case when t.state = 'handing' then 'queued' else 'unclear' end
          else r.state
        end as place, r.failure, count(*)
      from mass_recipient r left join mass_task t on t.id = r.task_id where r.message_id = m.id group by 1, 2
    ) counted
  ) as counted
  from mass_message m`

function toMessage({ counted, madeAt, ...rest }: Row): MassMessage {
  const countOf = (place: Place) => counted.filter((it) => it.place === place).reduce((sum, { count }) => sum + count, 0)
  return {
    ...rest,
    madeAt: madeAt.toISOString(),
    counts: { queued: countOf('queued'), asked: countOf('asked'), sent: countOf('sent'), unclear: countOf('unclear') },
    failed: counted.flatMap(({ failure, count }) => (failure ? [{ reason: failure, count }] : [])),
  }
}

async function read(db: Queryable, rest: string, parameters: SqlValue[]): Promise<MassMessage[]> {
  return (await db.query<Row>(`${SELECT} ${rest}`, parameters)).map(toMessage)
}

/** A manager's latest messages to many, and how far each has come. */
export const listMassMessages = (db: Queryable, managerId: string): Promise<MassMessage[]> =>
  read(db, `where m.manager_id = $1 order by m.made_at desc, m.id limit ${MOST}`, [managerId])

/** One of a manager's own; null where he has none of that id. */
export async function findMassMessage(db: Queryable, managerId: string, messageId: string): Promise<MassMessage | null> {
  return (await read(db, 'where m.manager_id = $1 and m.id = $2', [managerId, messageId]))[0] ?? null
}

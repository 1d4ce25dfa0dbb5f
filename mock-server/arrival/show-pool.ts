import type { ChannelFigures, Pool } from '#shared/arrival/contract'
import { countMany } from '../db/count-many'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { figureScope } from '../funnel/figure-scope'
import { POOL } from './pool-sql'

interface Row extends ChannelFigures {
  kind: 'channel' | 'width'
  id: string | null
  name: string | null
  width: number | null
}

const sumOf = (rows: readonly Row[], key: keyof ChannelFigures) => rows.reduce((sum, row) => sum + row[key], 0)

const byPersons = (one: Row, other: Row) =>
  Number(one.id === null) - Number(other.id === null) || other.persons - one.persons || (one.name ?? '').localeCompare(other.name ?? '', 'zh-CN')

/** All channels' customers as one pool (D23). Throws MANAGER_NOT_FOUND. */
export async function showPool({ db }: Pick<Deps, 'db'>, staffId: string): Promise<Pool> {
  const { scope, managerId, branchId } = figureScope(await readStaff(db, staffId))
  const rows = await countMany<Row>(db, POOL, [managerId, branchId])
  const channels = rows.filter(({ kind }) => kind === 'channel').toSorted(byPersons)
  const widths = rows.filter(({ kind }) => kind === 'width')
  return {
    scope, entries: sumOf(channels, 'entries'), persons: sumOf(widths, 'persons'),
    widths: widths.map(({ width, persons }) => ({ channels: width!, persons })),
    channels: channels.map(({ id, name, entries, persons, first, last }) => ({ id, name, figures: { entries, persons, first, last } })),
  }
}

import type { GivenGroup, SavedGroup } from '#shared/group/contract'
import { groupLimit } from '#shared/group/member-limit'
import type { GroupMistake } from '#shared/group/problem'
import { branchOf } from '../branch-event/own-event'
import { promisesIn } from '../compliance/promises-in'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { districtsOf } from './districts-of'
import { findGroup } from './group-row'
import { grantedGroup, requireGroup } from './require-group'

type SaveDeps = Pick<Deps, 'db' | 'clock' | 'settings' | 'demo'>

const most = ({ settings }: Pick<Deps, 'settings'>) => ({ pitch: settings.group.mostPitch, members: groupLimit(settings.group.mostMembers) })

/** `$1` the id … `$11` the manager: who makes an assisted group helps with it. */
const INSERT = `
  insert into customer_group (id, branch_id, name, kind, finance, social, theme, product, district, member_limit, pitch, step, helper_manager_id, made_at)
  select $1, me.branch_id, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $3 = 'assisted' then 'know' end, case when $3 = 'assisted' then me.id end, $12
  from manager me where me.id = $11
  on conflict (id) do nothing`

const UPDATE = `
  update customer_group set name = $2, finance = $4, social = $5, theme = $6, product = $7, district = $8, member_limit = $9, pitch = $10, kind = $3,
    step = case when $3 = 'assisted' then coalesce(step, 'know') end,
    helper_manager_id = case when $3 = 'assisted' then coalesce(helper_manager_id, $11) end
  where id = $1`

interface Known {
  kind: string
  isPublished: boolean
  chatId: string | null
}

interface Limits extends ReturnType<typeof most> {
  districts: readonly string[]
}

function mistakesOf(given: GivenGroup, known: Known | null, limits: Limits): GroupMistake[] {
  const found: Readonly<Partial<Record<GroupMistake, boolean>>> = {
    pitchTooLong: given.pitch.length > limits.pitch,
    pitchMissing: known?.isPublished === true && given.pitch.trim() === '',
    limitTooHigh: given.memberLimit > limits.members,
    productMissing: given.theme === 'bought' && given.product === null,
    kindBound: known !== null && known.chatId !== null && known.kind !== given.kind,
    districtUnknown: given.district !== null && !limits.districts.includes(given.district),
  }
  return (Object.keys(found) as GroupMistake[]).filter((mistake) => found[mistake])
}

async function write(tx: Queryable, deps: SaveDeps, groupId: string, managerId: string, given: GivenGroup, isNew: boolean): Promise<void> {
  const { name, kind, finance, social, theme, product, district, memberLimit, pitch } = given
  const values = [groupId, name, kind, finance, social, theme, theme === 'bought' ? product : null, district, memberLimit, pitch, managerId]
  await tx.query(isNew ? INSERT : UPDATE, isNew ? [...values, deps.clock.now()] : values)
}

/**
 * A manager makes a group of his branch, or writes one anew: in words that promise no return (K4), within the bank's limits
 * (G2, S3). Throws MANAGER_NOT_FOUND, OTHER_BRANCH, NOT_GROUP_KEEPER.
 */
export function saveGroup(deps: SaveDeps, groupId: string, managerId: string, given: GivenGroup): Promise<SavedGroup> {
  return deps.db.transaction(async (tx) => {
    const branchId = await branchOf(tx, managerId)
    await tx.query('select 1 from customer_group where id = $1 for update', [groupId])
    const row = await findGroup(tx, groupId, managerId)
    const known = row && grantedGroup(row, 'change', deps.settings)
    const promises = promisesIn(deps, [given.name, given.pitch])
    if (promises.length > 0) return { outcome: 'promises', promises }
    const mistakes = mistakesOf(given, known, { ...most(deps), districts: await districtsOf(tx, branchId) })
    if (mistakes.length > 0) return { outcome: 'refused', mistakes, most: most(deps) }
    await write(tx, deps, groupId, managerId, given, known === null)
    return { outcome: 'saved', group: await requireGroup(tx, deps, groupId, managerId, 'act') }
  })
}

import type { ScriptValues } from '#shared/script/fill-script'
import type { PersonalVariable, ScriptVariable } from '#shared/script/variable'
import type { Deps } from '../deps'
import type { Pair } from '../chat/pair'
import { findProfile } from './customer-profile'
import { runningOffer } from './running-offer'

type ValueDeps = Pick<Deps, 'db' | 'clock' | 'campaigns'>

interface Row {
  manager_name: string
  staff_number: string
  branch_name: string
  city: string
  group_name: string | null
}

/** Of the groups of his branch the one that he owns, else the first. */
const FIND = `
  select me.name as manager_name, me.staff_number, b.name as branch_name, b.city,
    (select name from customer_group where branch_id = b.id and published_at is not null order by owner_manager_id is distinct from me.id, id limit 1) as group_name
  from manager me join branch b on b.id = me.branch_id
  where me.id = $1`

/** What the places in scripts stand for with this manager, whoever reads it. */
export async function managerValues(deps: ValueDeps, managerId: string): Promise<Record<Exclude<ScriptVariable, PersonalVariable>, string | null>> {
  const [row] = await deps.db.query<Row>(FIND, [managerId])
  const { manager_name, staff_number, branch_name, city, group_name } = row!
  const offer = await runningOffer(deps)
  return {
    客户经理: manager_name,
    工号: staff_number,
    网点: branch_name,
    城市: city,
    群: group_name,
    活动: offer?.name ?? null,
    截止日: offer?.lastDay ?? null,
    剩余名额: offer && String(offer.left),
  }
}

/** What the places in scripts stand for with this customer and manager. */
export async function scriptValues(deps: ValueDeps, { customerId, managerId }: Pair): Promise<ScriptValues> {
  const [customer] = await deps.db.query<{ name: string | null }>('select name from customer where id = $1', [customerId])
  const { address, concern } = await findProfile(deps.db, customerId)
  const name = customer!.name
  const personal: Record<PersonalVariable, string | null> = { 姓名: name, 称呼: address || name, 核心顾虑: concern || null }
  return { ...personal, ...(await managerValues(deps, managerId)) }
}

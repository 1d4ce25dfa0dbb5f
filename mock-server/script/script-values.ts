import type { ScriptValues } from '#shared/script/fill-script'
import type { ScriptVariable } from '#shared/script/variable'
import type { Deps } from '../deps'
import type { Pair } from '../chat/pair'
import { findProfile } from './customer-profile'
import { runningOffer } from './running-offer'

interface Row {
  customer_name: string | null
  manager_name: string
  staff_number: string
  branch_name: string
  city: string
  group_name: string | null
}

/** Of the groups of his branch the one that he owns, else the first. */
const FIND = `
  select cu.name as customer_name, me.name as manager_name, me.staff_number, b.name as branch_name, b.city,
    (select name from customer_group where branch_id = b.id order by owner_manager_id is distinct from me.id, id limit 1) as group_name
  from customer cu join manager me on me.id = $2 join branch b on b.id = me.branch_id
  where cu.id = $1`

/** What the places in scripts stand for with this customer and manager. */
export async function scriptValues(deps: Pick<Deps, 'db' | 'clock' | 'campaigns'>, { customerId, managerId }: Pair): Promise<ScriptValues> {
  const [row] = await deps.db.query<Row>(FIND, [customerId, managerId])
  const { customer_name: name, manager_name, staff_number, branch_name, city, group_name } = row!
  const { address, concern } = await findProfile(deps.db, customerId)
  const offer = await runningOffer(deps)
  const values: Record<ScriptVariable, string | null> = {
    姓名: name,
    称呼: address || name,
    客户经理: manager_name,
    工号: staff_number,
    网点: branch_name,
    城市: city,
    群: group_name,
    活动: offer?.name ?? null,
    截止日: offer?.lastDay ?? null,
    剩余名额: offer && String(offer.left),
    核心顾虑: concern || null,
  }
  return values
}

import { aumBand } from '#shared/customer/aum-band'
import { ACTIVE_DAYS } from '#shared/customer/stage'
import { toFen } from '#shared/money/fen'
import type { PotentialCustomer } from '#shared/potential/contract'
import { IS_OWN_CONTACT } from '../chat/chat-access'
import type { Deps } from '../deps'
import { SIGNAL_SHOWN_MS } from '../insight/list-signals'
import { rankPotential, type PotentialPerson } from './rank-potential'

const MOST = 20

const DAY_MS = 24 * 60 * 60 * 1000

/** His contacts now, of his own branch (K6), with what was written down of them; nobody outside is asked. */
const OWN = `
  with own as materialized (
    select cu.id, cu.external_user_id, cu.name, cu.messages_stopped_at from customer cu join manager me on me.id = $1
    where cu.id in (select customer_id from contact_change where manager_id = $1) and ${IS_OWN_CONTACT}
  )
  select own.id as "customerId", own.external_user_id as "externalUserId", own.name,
    own.messages_stopped_at is null as "wantsMessages",
    coalesce(i.stage, 'potential') as stage, i.tier, i.aum_fen as "aumFen",
    array(
      select product_id from buying_signal where customer_id = own.id and dismissed_at is null and raised_at > $2
      group by product_id order by max(raised_at) desc, product_id
    ) as "productIds",
    exists (select 1 from voucher where customer_id = own.id and drawn_at > $3) as "hasDrawnLately",
    exists (
      select 1 from group_change g join contact_standing s on s.customer_id = g.customer_id
      where g.customer_id = own.id and g.kind = 'join' and g.happened_at < s.first_added_at
    ) as "cameFromGroup"
  from own left join insight i on i.customer_id = own.id`

interface Row extends Omit<PotentialPerson, 'aumBand' | 'wantedProducts'> {
  aumFen: number | null
  productIds: string[]
}

/** Whom of his contacts a manager had best look after one by one (S21). */
export async function listPotential(
  { db, clock, demo }: Pick<Deps, 'db' | 'clock' | 'demo'>,
  managerId: string,
): Promise<{ customers: PotentialCustomer[]; weighed: number }> {
  const now = clock.now().getTime()
  const rows = await db.query<Row>(OWN, [managerId, new Date(now - SIGNAL_SHOWN_MS), new Date(now - ACTIVE_DAYS * DAY_MS)])
  const nameOf = (productId: string) => demo.community.products.find(({ id }) => id === productId)?.name ?? []
  const people = rows.map(({ aumFen, productIds, ...rest }) => ({
    ...rest, aumBand: aumFen === null ? null : aumBand(toFen(aumFen)), wantedProducts: productIds.flatMap(nameOf),
  }))
  return { customers: rankPotential(people, MOST), weighed: people.length }
}

import type { CustomerProfile } from '#shared/script/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { Pair } from '../chat/pair'

const NOTHING: CustomerProfile = { address: '', family: '', income: '', concern: '', holdings: '' }

export async function findProfile(db: Queryable, customerId: string): Promise<CustomerProfile> {
  const [row] = await db.query<CustomerProfile>(
    'select address, family, income, concern, holdings from customer_profile where customer_id = $1', [customerId],
  )
  return row ?? NOTHING
}

const SAVE = `
  insert into customer_profile (customer_id, address, family, income, concern, holdings, saved_by, saved_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (customer_id) do update set
    address = excluded.address, family = excluded.family, income = excluded.income, concern = excluded.concern,
    holdings = excluded.holdings, saved_by = excluded.saved_by, saved_at = excluded.saved_at`

/** Keeps what the customer told at the second step (S6b). */
export async function saveProfile({ db, clock }: Pick<Deps, 'db' | 'clock'>, { customerId, managerId }: Pair, profile: CustomerProfile): Promise<void> {
  const { address, family, income, concern, holdings } = profile
  await db.query(SAVE, [customerId, address, family, income, concern, holdings, managerId, clock.now()])
}

export async function eraseProfile(tx: Queryable, customerId: string): Promise<void> {
  await tx.query('delete from customer_profile where customer_id = $1', [customerId])
}

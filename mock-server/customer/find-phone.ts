import type { MobileNumber } from '#shared/phone/mobile-number'
import type { Deps } from '../deps'

const LAST = `
  select phone_cipher from participation
  where customer_id = $1 and phone_cipher is not null order by opened_at desc, id limit 1`

/** The phone a customer left in a campaign, the latest one; null where he has left none. For the server's own use (K1). */
export async function findPhone({ db, keys }: Pick<Deps, 'db' | 'keys'>, customerId: string): Promise<MobileNumber | null> {
  const [row] = await db.query<{ phone_cipher: Uint8Array }>(LAST, [customerId])
  return row ? (keys.decrypt(row.phone_cipher).toString() as MobileNumber) : null
}

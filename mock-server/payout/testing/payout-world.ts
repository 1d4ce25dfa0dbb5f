import { drawPrize } from '../../draw/draw-prize'
import type { Deps } from '../../deps'
import { R13 } from '../../testing/demo-world'
import { makeManyReady } from '../../testing/ready-customers'

/** The working day on which what is drawn on the morning of the demo is paid. */
export const PAYOUT_DAY = new Date('2026-02-26T09:00:00+08:00')

/** So many customers draw on the morning of 12 February; their vouchers are due on the 26th. */
export async function drawMany(deps: Deps, count: number, campaignId = R13): Promise<string[]> {
  const customers = await makeManyReady(deps.db, campaignId, count, deps.clock.now())
  const campaign = await deps.campaigns.get(campaignId)
  await Promise.all(customers.map((id) => drawPrize(deps, campaign, id, `key-of-${id}`)))
  return customers.map((id) => `${campaignId}:${id}`)
}

/** How many vouchers are in each state. */
export async function statesOf({ db }: Pick<Deps, 'db'>): Promise<Record<string, number>> {
  const rows = await db.query<{ state: string; count: number }>('select state, count(*) as count from voucher group by state')
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

/** Minutes go by at the bank. */
export function passMinutes({ clock }: Pick<Deps, 'clock'>, minutes: number): void {
  clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000))
}

import { drawPrize } from '../../draw/draw-prize'
import type { Deps } from '../../deps'
import { toFen } from '#shared/money/fen'
import { useDemoWorld } from '../../testing/demo-world'
import { makeReady } from '../../scenario/ready-customer'
import { makeManyReady } from '../../testing/ready-customers'

/** Everybody's friends come by this participation in `ladder`. */
export const INVITER = 'ladder:cust-01'

const tiers = [
  { invited: 1, amount: toFen(500) },
  { invited: 3, amount: toFen(1000) },
  { invited: 5, amount: toFen(2000) },
]

const BUDGET = toFen(3_000_000)

/** The ladder of C18 in `ladder`; in `tight` its budget is enough for the first tier only. */
export const useLadderWorld = () =>
  useDemoWorld((demo) => [
    demo,
    { ...demo, id: 'ladder', budget: BUDGET, referral: { budget: toFen(350_000), minimumSpend: toFen(3_000), tiers } },
    { ...demo, id: 'tight', budget: BUDGET, referral: { budget: toFen(1_000), minimumSpend: toFen(3_000), tiers } },
  ])

/** cust-01 is about to draw, and so are so many friends of his; returns their ids. */
export async function makeFriends(deps: Deps, campaignId: string, count: number): Promise<string[]> {
  await makeReady(deps, campaignId, 'cust-01', '13805715424')
  const friends = await makeManyReady(deps.db, campaignId, count, deps.clock.now())
  await deps.db.query('update participation set inviter_id = $1 where customer_id = any ($2)', [`${campaignId}:cust-01`, friends])
  return friends
}

export async function drawFor(deps: Deps, campaignId: string, customerId: string): Promise<void> {
  const answer = await drawPrize(deps, await deps.campaigns.get(campaignId), customerId, `key-of-${customerId}`)
  if (answer.outcome === 'refused') throw new Error(`${customerId} was refused: ${answer.refusal}`)
}

/** Fen of every reward, the smallest first. */
export async function rewards({ db }: Deps): Promise<number[]> {
  const rows = await db.query<{ amount_fen: number }>("select amount_fen from voucher where source = 'referral' order by amount_fen")
  return rows.map(({ amount_fen }) => amount_fen)
}

import { ledgerBalance } from '../../ledger/ledger-balance'
import { readLedger } from '../../ledger/read-ledger'
import { below, seededRandom, type Random } from '../../random'
import type { TestApp } from '../../testing/test-app'
import { joinAndDraw } from './join-and-draw'
import { payWithFaults } from './pay-with-faults'

export interface SoakPlan {
  campaignId: string
  people: number
  seed: string
}

/** What came of it, counted three times: by us, by the issuer and by the ledger. In fen where it is money. */
export interface SoakResult {
  drawn: number
  /** Answers to one person's draws that differ from each other. */
  contradicted: number
  vouchers: { count: number; paid: number; fen: number }
  issuer: { count: number; fen: number }
  ledger: { paid: number; isBalanced: boolean }
}

const AT_ONCE = 50

const PEOPLE = [
  "insert into customer (id, openid, created_at) select 'soak-' || n, 'openid-soak-' || n, $2 from generate_series(1, $1::integer) n",
  `insert into contact_standing (customer_id, is_added, first_added_at, last_fresh_add_at)
   select 'soak-' || n, true, $2, $2 from generate_series(1, $1::integer) n`,
]

const VOUCHERS = `
  select count(*)::int as count, (count(*) filter (where state = 'paid'))::int as paid, coalesce(sum(amount_fen), 0)::float8 as fen
  from voucher where campaign_id = $1`

async function everybodyDraws(app: TestApp, { campaignId, people }: SoakPlan, random: Random): Promise<{ drawn: number; contradicted: number }> {
  const told = { drawn: 0, contradicted: 0 }
  for (let first = 1; first <= people; first += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, people - first + 1) }, (_, index) => `soak-${first + index}`)
    for (const answers of await Promise.all(ids.map((id) => joinAndDraw(app.deps, campaignId, id, () => below(random, 4))))) {
      if (answers[0] !== 'none') told.drawn += 1
      if (new Set(answers).size > 1) told.contradicted += 1
    }
  }
  return told
}

/** A campaign's whole life in a few minutes: everybody joins, plays, draws (also twice at once) and is paid through faults. */
export async function soak(app: TestApp, plan: SoakPlan): Promise<SoakResult> {
  const { db, clock } = app.deps
  const random = seededRandom(plan.seed)
  for (const sql of PEOPLE) await db.query(sql, [plan.people, clock.now()])
  const told = await everybodyDraws(app, plan, random)
  await payWithFaults(app, random)
  const [vouchers] = await db.query<SoakResult['vouchers']>(VOUCHERS, [plan.campaignId])
  const paid = app.outside.issuer.paid()
  const { paid: paidFen } = await ledgerBalance(db, plan.campaignId)
  const { isBalanced } = await readLedger(db, plan.campaignId)
  return {
    ...told, vouchers: vouchers!, issuer: { count: paid.length, fen: paid.reduce((sum, { amount }) => sum + amount, 0) },
    ledger: { paid: paidFen, isBalanced },
  }
}

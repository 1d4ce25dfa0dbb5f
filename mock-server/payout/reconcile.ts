import { ApiError } from '#shared/api/api-error'
import { sumFen } from '#shared/money/fen'
import type { Difference, Reconciliation } from '#shared/payout/contract'
import { laterDay, type CalendarDay } from '#shared/time/calendar-day'
import type { Deps } from '../deps'
import { compareStatement, matchDayBefore, type Comparison } from './compare-statement'
import { latestStatementDay } from './latest-statement-day'
import { showReconciliation } from './list-reconciliations'
import { ourPayouts } from './our-payouts'
import { settleFinding } from './settle-finding'

export type ReconcileDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'settings' | 'issuer'>

async function compare(deps: ReconcileDeps, day: CalendarDay): Promise<Comparison> {
  const statement = await deps.issuer.statement(day)
  const comparison = compareStatement(await ourPayouts(deps, day, statement), statement)
  if (!comparison.findings.some(({ kind }) => kind === 'paidMissing')) return comparison
  return matchDayBefore(comparison, await deps.issuer.statement(laterDay(day, -1)))
}

/**
 * Compares a Shanghai day's payouts with the issuer's statement, settles what needs no person, and keeps the report.
 * Again, it settles nothing a second time. Throws STATEMENT_NOT_READY, without asking the issuer, for a day whose statement
 * cannot be there yet: told that it has no rows, we would find every payout of the day missing. Throws ISSUER_UNAVAILABLE.
 */
export async function reconcile(deps: ReconcileDeps, managerId: string, statementOn: CalendarDay): Promise<Reconciliation> {
  const { db, clock, random } = deps
  if (statementOn > latestStatementDay(clock.now())) throw new ApiError('STATEMENT_NOT_READY', statementOn)
  const { matched, findings } = await compare(deps, statementOn)
  const differences: Difference[] = []
  for (const finding of findings) differences.push(await settleFinding(deps, finding))
  const id = `reconciliation-${random.bytes(9).toString('hex')}`
  const report = { matched: { count: matched.length, amount: sumFen(matched.map(({ amount }) => amount)) }, differences }
  await db.query('insert into reconciliation (id, statement_on, report, made_by, made_at) values ($1, $2, $3, $4, $5)', [
    id, statementOn, JSON.stringify(report), managerId, clock.now(),
  ])
  return showReconciliation(db, id)
}

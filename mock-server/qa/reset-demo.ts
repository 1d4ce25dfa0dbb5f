import type { Deps } from '../deps'
import { keepClock } from './keep-clock'
import { loadDemo } from './load-demo'

const TABLES = `
  select string_agg(quote_ident(tablename), ', ') as names from pg_tables
  where schemaname = current_schema() and tablename not in ('migration', 'simulated_clock')`

/** Back to the freshly loaded demo bank, at the time the server started with. */
export async function resetDemo(deps: Deps): Promise<void> {
  const [tables] = await deps.db.query<{ names: string }>(TABLES)
  // Truncating does not fire the triggers that freeze rows: this is QA's privilege.
  await deps.db.query(`truncate ${tables!.names}`)
  deps.campaigns.forget()
  deps.clock.restart()
  await keepClock(deps.db, deps.clock)
  await loadDemo(deps)
}

import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { seededRandom } from '../random'
import type { OutsideHandles } from '../simulated/register'
import type { Traffic } from '../traffic/register-traffic'
import { keepClock } from './keep-clock'
import { emptyWorld, keepRows, putBackRows, type KeptRows } from './kept-rows'
import { loadDemoWithin } from './load-demo'

/** The product, what is around it, and what goes between. */
export interface World {
  deps: Deps
  outside: OutsideHandles
  traffic: Traffic
}

export interface Beginning {
  demo: Deps['demo']
  /** Where the clock is stopped; null lets it run on from where the server started. */
  at: Date | null
}

export type ResetWorld = (beginning: Beginning) => Promise<void>

/** The order of the prizes is the same after every reset and on every machine, so that what was seen can be seen again. */
const SEED = 'koi'

function setClock({ clock }: Deps, at: Date | null): void {
  clock.restart()
  if (at === null) return
  clock.moveTo(at)
  clock.stop()
}

function resetOutside({ bankCore, issuer, sms, wechat, wecom }: OutsideHandles): void {
  bankCore.setFault({ mode: 'none' })
  sms.setFault({ mode: 'none' })
  sms.forget()
  wechat.forget()
  issuer.setFault({ mode: 'none' })
  for (const { outRequestNo } of issuer.paid()) issuer.forget(outRequestNo)
  wecom.reset()
}

/** In one step: a page that asks meanwhile never finds a world without people. */
async function loadWorld(tx: Queryable, deps: Deps, demo: Deps['demo']): Promise<KeptRows> {
  await emptyWorld(tx)
  await loadDemoWithin(tx, { ...deps, demo, random: seededRandom(SEED) })
  return keepRows(tx)
}

/** Brings everything back to a beginning. The rows of each are loaded once and copied from then on. */
export function createWorldReset({ deps, outside, traffic }: World): ResetWorld {
  const kept = new Map<string, KeptRows>()
  return async ({ demo, at }) => {
    traffic.beginAgain()
    setClock(deps, at)
    const key = at?.toISOString() ?? 'start'
    const rows = kept.get(key)
    if (rows) await deps.db.transaction((tx) => putBackRows(tx, rows))
    else kept.set(key, await deps.db.transaction((tx) => loadWorld(tx, deps, demo)))
    deps.campaigns.forget()
    resetOutside(outside)
    await keepClock(deps.db, deps.clock)
  }
}

import { connect } from '../../db/connect'
import { drawPrize } from '../../draw/draw-prize'
import type { Deps } from '../../deps'
import type { WechatPaySettings } from '../../gateway/wechat-pay'
import { payDue } from '../../payout/pay-due'
import { CAMPAIGN, crashClock, createCrashDeps, WINDOW } from './crash-deps'

const CALLERS = 32

/** Draws for one customer after another, round and round, and says each answer before it asks for the next. */
async function drawOn(deps: Deps, first: number): Promise<void> {
  const campaign = await deps.campaigns.get(CAMPAIGN)
  let next = 0
  const caller = async () => {
    for (;;) {
      const customerId = `crowd-${first + (next++ % WINDOW) + 1}`
      const answer = await drawPrize(deps, campaign, customerId, `key-of-${customerId}`)
      process.stdout.write(`${customerId} ${answer.outcome === 'drawn' ? answer.draw.prizeCode : answer.refusal}\n`)
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
}

async function payOn(deps: Deps): Promise<never> {
  for (;;) {
    await payDue(deps)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A server process under load, until it is killed. */
async function work([url, issuer, first]: string[]): Promise<void> {
  const db = await connect({ url: url!, folder: null })
  const deps = await createCrashDeps(db, crashClock(), JSON.parse(issuer!) as WechatPaySettings, 0)
  await Promise.all([drawOn(deps, Number(first)), payOn(deps)])
}

void work(process.argv.slice(2))

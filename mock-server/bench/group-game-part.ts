import { fillPath } from '#shared/api/route'
import { liveRoutes } from '#shared/group-game/live'
import type { GroupGameDesk, GroupGameView } from '#shared/group-game/contract'
import { groupGameRoutes } from '#shared/group-game/routes'
import cookie from '@fastify/cookie'
import { connect } from '../db/connect'
import { hasPostgres, startCluster } from '../db/postgres-cluster'
import type { Deps } from '../deps'
import { fillGroup, openGame, optionOf, OWNER } from '../group-game/testing/game-world'
import { listen, type Listener } from '../group-game/testing/listen'
import { loadDemo } from '../qa/load-demo'
import { sessionValue } from '../session/session-cookie'
import { createBenchDeps } from './bench-world'
import { startBenchServer } from './http-draws'
import type { Report } from './report'
import { median } from './statistics'

/** They all follow the game, and answer within the same second. */
const MEMBERS = 200
const ROUNDS = 5

const GAME = 'thursday'

function cookieOf({ keys, clock }: Deps, actor: 'customer' | 'manager', id: string): string {
  return `koi_${actor}=${encodeURIComponent(cookie.sign(sessionValue(actor, id, clock), keys.cookieSecret))}`
}

const pathOf = (path: string) => fillPath(path, { groupGameId: GAME })

/** Everybody answers at once, wrongly so that the game goes on; resolves when the last was answered. */
async function answerAll(url: string, cookies: readonly string[], round: number, option: number): Promise<void> {
  const body = JSON.stringify({ move: 'answer', round, option })
  await Promise.all(cookies.map(async (session) => {
    const response = await fetch(`${url}${pathOf(groupGameRoutes.answerGroupGame.path)}`, { method: 'POST', headers: { cookie: session, 'content-type': 'application/json' }, body })
    if (response.status !== 200) throw new Error(await response.text())
    await response.arrayBuffer()
  }))
}

const showsAll = ({ game }: GroupGameDesk) => game.answered === MEMBERS

/** From the last answer taken to the manager's screen that shows it, and to every phone. */
async function measureRound(url: string, cookies: readonly string[], round: number, option: number, desk: Listener, phones: readonly Listener[]) {
  const seen = desk.next('desk', showsAll).then(() => performance.now())
  const heard = phones.map((phone) => phone.next('game', ({ answered }) => answered === MEMBERS).then(() => performance.now()))
  const begin = performance.now()
  await answerAll(url, cookies, round, option)
  const answered = performance.now()
  const [desks, all] = [await seen, await Promise.all(heard)]
  return { answerMs: answered - begin, deskMs: Math.max(0, desks - answered), phoneMs: Math.max(0, Math.max(...all) - answered) }
}

/** The manager skips what is left of a round: the next opens in a moment. Returns a wrong answer to it. */
async function openRound(url: string, manager: string, deps: Deps, round: number): Promise<number> {
  const path = fillPath(groupGameRoutes.steerGroupGame.path, { groupGameId: GAME, actionId: `skip-${round}` })
  const response = await fetch(`${url}${path}`, {
    method: 'PUT', headers: { cookie: manager, 'content-type': 'application/json' }, body: JSON.stringify({ action: 'skip', round: round - 1 }),
  })
  if (response.status !== 200) throw new Error(await response.text())
  return optionOf(deps, GAME, false)
}

interface Crowd {
  url: string
  deps: Deps
  cookies: readonly string[]
  manager: string
}

/** Follows with all of them, and measures one round after the other. */
async function measureRounds({ url, deps, cookies, manager }: Crowd) {
  const desk = await listen(`${url}${pathOf(liveRoutes.desk)}`, manager)
  const phones = await Promise.all(cookies.map((session) => listen(`${url}${pathOf(liveRoutes.play)}`, session)))
  const rounds = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    const option = round === 1 ? await optionOf(deps, GAME, false) : await openRound(url, manager, deps, round)
    const isOpen = (game: GroupGameView) => game.round?.number === round && game.round.task !== null
    await Promise.all([desk.next('desk', ({ game }) => isOpen(game)), ...phones.map((phone) => phone.next('game', isOpen))])
    rounds.push(await measureRound(url, cookies, round, option, desk, phones))
  }
  for (const it of [desk, ...phones]) it.close()
  return rounds
}

async function measure(databaseUrl: string, report: Report): Promise<void> {
  const deps = await createBenchDeps(await connect({ url: databaseUrl, folder: null }))
  await loadDemo(deps)
  const members = await fillGroup(deps, MEMBERS)
  await openGame(deps, { startsAt: new Date(deps.clock.now().getTime() + 1_000).toISOString(), rounds: ROUNDS + 1, roundSeconds: 600 })
  const server = await startBenchServer(databaseUrl)
  const cookies = members.map((id) => cookieOf(deps, 'customer', id))
  const rounds = await measureRounds({ url: `http://127.0.0.1:${server.port}`, deps, cookies, manager: cookieOf(deps, 'manager', OWNER) })
  await server.stop()
  await deps.db.close()
  const worst = (of: (round: (typeof rounds)[number]) => number) => Math.max(...rounds.map(of))
  report.figure('groupGame.deskLagMs', worst(({ deskMs }) => deskMs), `ms behind at worst: the manager's view, ${MEMBERS} members at once (bar: under 1,000)`)
  report.figure('groupGame.phoneLagMs', worst(({ phoneMs }) => phoneMs), 'ms behind at worst: the slowest of all phones')
  report.figure('groupGame.answersMs', median(rounds.map(({ answerMs }) => answerMs)), `ms until all ${MEMBERS} answers were decided`)
}

/** A group's live game: how far behind its views are when everybody answers at once (issue 7). */
export async function benchGroupGame(report: Report): Promise<void> {
  report.say('group-game')
  if (!hasPostgres()) return ['deskLagMs', 'phoneLagMs', 'answersMs'].forEach((name) => report.absent(`groupGame.${name}`, 'no PostgreSQL 15 or newer was found'))
  const cluster = await startCluster()
  try {
    await measure(cluster.url, report)
  } finally {
    await cluster.stop()
  }
}

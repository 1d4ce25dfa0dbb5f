import { ApiError } from '#shared/api/api-error'
import type { GameView } from '#shared/game/contract'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { participationId } from '../participation/participation-id'
import { chooseGame } from './choose-game'
import { gameView, type GameSession } from './game-session'

const ID_BYTES = 9

/** The session a participation has open or has won, else the one it lost last. */
const NEWEST = `
  select id, kind, secret, state, moves from game_session where participation_id = $1
  order by (state = 'lost'), finished_at desc limit 1`

/** Whoever starts twice at once takes turns here, and finds the game of the first. Throws STEP_SKIPPED. */
async function lockJoined(tx: Queryable, participation: string): Promise<void> {
  const joined = await tx.query('select 1 from participation where id = $1 and joined_at is not null for no key update', [participation])
  if (joined.length === 0) throw new ApiError('STEP_SKIPPED', 'not joined')
}

/**
 * The campaign's game for one customer. One that is open or won is given again, so that a reload changes nothing; after
 * a lost one another begins. Throws GAME_NOT_FOUND where the campaign has no game, and STEP_SKIPPED before joining.
 */
export async function startGame(
  { db, clock, random }: Pick<Deps, 'db' | 'clock' | 'random'>,
  campaign: PublishedCampaign,
  customerId: string,
): Promise<GameView> {
  const { id: campaignId, game, lyricTries } = campaign
  if (game === null) throw new ApiError('GAME_NOT_FOUND', `${campaignId} has no game`)
  const participation = participationId(campaignId, customerId)
  return db.transaction(async (tx) => {
    await lockJoined(tx, participation)
    const [newest] = await tx.query<GameSession>(NEWEST, [participation])
    if (newest && newest.state !== 'lost') return gameView(newest)
    const id = `game-${random.bytes(ID_BYTES).toString('hex')}`
    const session: GameSession = { id, state: 'open', moves: [], ...(await chooseGame(tx, { game, lyricTries }, random, newest)) }
    await tx.query(
      'insert into game_session (id, campaign_id, participation_id, kind, secret, started_at) values ($1, $2, $3, $4, $5, $6)',
      [id, campaignId, participation, game, JSON.stringify(session.secret), clock.now()],
    )
    return gameView(session)
  })
}

import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { id } from '../api/schemas'
import { campaignParams, gameKind } from '../campaign/contract'
import { gameRoutes } from './routes'

/** A game as the player sees it: what he may know and nothing else. The server alone decides how it ends. */
export const gameView = z.object({
  id,
  kind: gameKind,
  /** `won` opens the draw; after `lost` another game may be started. */
  state: z.enum(['open', 'won', 'lost']),
  /** With kind `quiz`: the question, its right answer not among what is told before the move. */
  question: z.object({ text: z.string(), options: z.array(z.string()) }).nullable(),
  /** With kind `quiz` after the move: which option was right, why, and where that stands (K14). */
  answer: z.object({ option: z.int(), explanation: z.string(), source: z.string() }).nullable(),
  /** With kind `dice` after the throw: the faces, 1 to 6. */
  dice: z.array(z.int()).nullable(),
})

export type GameView = z.output<typeof gameView>

export const gameContract = defineContract(gameRoutes, {
  startGame: {
    summary: "Start the campaign's game; one that is open or won is given again",
    actor: 'customer',
    params: campaignParams,
    response: gameView,
    errors: ['CAMPAIGN_NOT_FOUND', 'STEP_SKIPPED', 'GAME_NOT_FOUND'],
  },
  playMove: {
    summary: 'Throw the dice, or answer the question. The same move again gives the same answer',
    actor: 'customer',
    params: z.object({ gameId: id }),
    /** A claim to have won is refused: there is no such field. */
    body: z.discriminatedUnion('move', [
      z.strictObject({ move: z.literal('throw') }),
      z.strictObject({ move: z.literal('answer'), option: z.int().min(0).max(9) }),
    ]),
    response: gameView,
    errors: ['GAME_NOT_FOUND', 'GAME_OVER', 'MOVE_NOT_ALLOWED'],
  },
})

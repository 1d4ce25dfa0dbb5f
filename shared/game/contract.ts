import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { id, text } from '../api/schemas'
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
  /** With kind `lyric`: a line with characters missing. */
  lyric: z
    .object({
      /** The line up to the missing characters, and after them. */
      before: z.string(),
      after: z.string(),
      /** One for each missing character: itself once a guess had it in its place, null until then. */
      missing: z.array(z.string().nullable()),
      hint: z.string(),
      triesLeft: z.int(),
      /** After the end: what was missing, why, and whose line it is (K14). */
      answer: z.object({ text: z.string(), explanation: z.string(), source: z.string() }).nullable(),
    })
    .nullable(),
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
    summary: 'Throw the dice, answer the question, or guess the line. The same move again gives the same answer',
    actor: 'customer',
    params: z.object({ gameId: id }),
    /** A claim to have won is refused: there is no such field. */
    body: z.discriminatedUnion('move', [
      z.strictObject({ move: z.literal('throw') }),
      z.strictObject({ move: z.literal('answer'), option: z.int().min(0).max(9) }),
      z.strictObject({ move: z.literal('guess'), text: text(60) }),
    ]),
    response: gameView,
    errors: ['GAME_NOT_FOUND', 'GAME_OVER', 'MOVE_NOT_ALLOWED'],
  },
})

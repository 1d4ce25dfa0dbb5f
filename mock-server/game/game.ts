import type { CampaignDefinition } from '#shared/campaign/definition'
import type { GameView } from '#shared/game/contract'
import type { LyricRiddle } from '#shared/game/lyric'
import type { QuizQuestion } from '#shared/game/quiz'

export type GameKind = NonNullable<CampaignDefinition['game']>

/** A game with what only the server knows of it, whoever plays it: one customer before his draw, or a group together. */
export type Game =
  | { kind: 'dice'; secret: Record<string, never> }
  | { kind: 'quiz'; secret: QuizQuestion }
  | { kind: 'lyric'; secret: LyricRiddle & { tries: number } }

/** What a player did, as kept: the faces of a throw are decided when it is made. */
export type KeptMove = { move: 'throw'; dice: number[] } | { move: 'answer'; option: number } | { move: 'guess'; text: string }

/** How far a player is in a game. */
export interface Progress {
  state: GameView['state']
  moves: readonly KeptMove[]
}

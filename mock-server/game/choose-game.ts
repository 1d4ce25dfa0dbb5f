import type { CampaignDefinition } from '#shared/campaign/definition'
import type { Queryable } from '../db/database'
import { questionsInPlay, riddlesInPlay } from '../question-bank/questions-in-play'
import { below, type Random } from '../random'
import type { Game, GameKind } from './game'

/** What a campaign says of its game. */
type Wish = Pick<CampaignDefinition, 'lyricTries'> & { game: GameKind }

/** Any of the bank, each as likely as any other, but not the one that was just missed. */
function chooseFrom<Item extends { id: string }>(bank: readonly Item[], random: Random, justMissedId: string | undefined): Item {
  const others = bank.filter(({ id }) => id !== justMissedId)
  return others[below(random, others.length)]!
}

/** A fresh game: what is asked is chosen here, and kept from whoever plays. */
export async function chooseGame(db: Queryable, { game: kind, lyricTries: tries }: Wish, random: Random, justMissed?: Game): Promise<Game> {
  const missedId = justMissed?.secret.id
  if (kind === 'dice') return { kind, secret: {} }
  if (kind === 'quiz') return { kind, secret: chooseFrom(await questionsInPlay(db), random, missedId) }
  return { kind, secret: { ...chooseFrom(await riddlesInPlay(db), random, missedId), tries } }
}

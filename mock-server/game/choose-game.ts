import { below, type Random } from '../random'
import type { Game, GameKind } from './game'
import { readQuestions } from './read-questions'

/** Any of the bank, each as likely as any other, but not the one that was just missed. */
function chooseFrom<Item extends { id: string }>(bank: readonly Item[], random: Random, justMissedId: string | undefined): Item {
  const others = bank.filter(({ id }) => id !== justMissedId)
  return others[below(random, others.length)]!
}

/** A fresh game of a kind: what is asked is chosen here, and kept from whoever plays. */
export async function chooseGame(kind: GameKind, random: Random, justMissed?: Game): Promise<Game> {
  if (kind === 'dice') return { kind, secret: {} }
  return { kind, secret: chooseFrom(await readQuestions(), random, justMissed?.secret.id) }
}

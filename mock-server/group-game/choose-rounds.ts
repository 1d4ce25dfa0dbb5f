import { LYRIC_TRIES } from '#shared/game/lyric-tries'
import type { Queryable } from '../db/database'
import type { Game } from '../game/game'
import { questionsInPlay, riddlesInPlay } from '../question-bank/questions-in-play'
import { below, type Random } from '../random'
import type { GroupGame } from './group-game'

/** So many of the bank, each as likely as any other and none twice while there are enough. */
function chooseOf<Item>(bank: readonly Item[], count: number, random: Random): Item[] {
  let left: Item[] = []
  return Array.from({ length: count }, () => {
    if (left.length === 0) left = [...bank]
    return left.splice(below(random, left.length), 1)[0]!
  })
}

/** Those that were not asked in this group lately, as long as there are enough of them. */
function unasked<Item extends { id: string }>(bank: readonly Item[], asked: ReadonlySet<string>, count: number): readonly Item[] {
  const fresh = bank.filter(({ id }) => !asked.has(id))
  return fresh.length >= count ? fresh : bank
}

/** What the rounds of a game are about: chosen at the launch, and kept from whoever plays. */
export async function chooseRounds(
  db: Queryable, { kind, rounds }: Pick<GroupGame, 'kind' | 'rounds'>, asked: ReadonlySet<string>, random: Random,
): Promise<Game['secret'][]> {
  if (kind === 'dice') return Array.from({ length: rounds }, () => ({}))
  if (kind === 'quiz') return chooseOf(unasked(await questionsInPlay(db), asked, rounds), rounds, random)
  const riddles = chooseOf(unasked(await riddlesInPlay(db), asked, rounds), rounds, random)
  return riddles.map((riddle) => ({ ...riddle, tries: LYRIC_TRIES }))
}

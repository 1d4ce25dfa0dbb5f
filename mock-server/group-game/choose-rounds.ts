import { LYRIC_TRIES } from '#shared/game/lyric-tries'
import type { Queryable } from '../db/database'
import type { LyricRiddle } from '#shared/game/lyric'
import type { QuizQuestion } from '#shared/game/quiz'
import type { Game } from '../game/game'
import { questionsInPlay, riddlesInPlay } from '../question-bank/questions-in-play'
import { below, type Random } from '../random'
import type { GroupGame } from './group-game'

type Plan = Pick<GroupGame, 'kind' | 'rounds' | 'picked'>

/** All that a game of a kind may ask; nothing with dice. */
export async function bankInPlay(db: Queryable, kind: GroupGame['kind']): Promise<readonly (QuizQuestion | LyricRiddle)[]> {
  if (kind === 'dice') return []
  return kind === 'quiz' ? questionsInPlay(db) : riddlesInPlay(db)
}

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

/** What its manager has picked, in his order, as far as it is still in play. */
function pickedOf<Item extends { id: string }>(bank: readonly Item[], picked: readonly string[], rounds: number): Item[] {
  return picked.flatMap((id) => bank.find((item) => item.id === id) ?? []).slice(0, rounds)
}

/** The picked ones first, and behind them so many others as rounds are left. */
function askedInRounds<Item extends { id: string }>(bank: readonly Item[], { picked, rounds }: Plan, asked: ReadonlySet<string>, random: Random): Item[] {
  const first = pickedOf(bank, picked, rounds)
  const others = first.length === bank.length ? bank : bank.filter((item) => !first.includes(item))
  return [...first, ...chooseOf(unasked(others, asked, rounds - first.length), rounds - first.length, random)]
}

/** What the rounds of a game are about: chosen at the launch, and kept from whoever plays. */
export async function chooseRounds(
  db: Queryable, plan: Plan, asked: ReadonlySet<string>, random: Random,
): Promise<Game['secret'][]> {
  if (plan.kind === 'dice') return Array.from({ length: plan.rounds }, () => ({}))
  if (plan.kind === 'quiz') return askedInRounds(await questionsInPlay(db), plan, asked, random)
  const riddles = askedInRounds(await riddlesInPlay(db), plan, asked, random)
  return riddles.map((riddle) => ({ ...riddle, tries: LYRIC_TRIES }))
}

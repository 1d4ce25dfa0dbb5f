import type { OwnPlay } from '#shared/group-game/contract'
import { knownCharacters } from '#shared/game/lyric'
import type { KeptMove } from '../game/game'
import type { GroupGame } from './group-game'
import { secretOf } from './secret-of'
import type { KeptAnswer, Standing } from './standing'

const guessesIn = (answers: readonly KeptAnswer[]) => answers.flatMap(({ move }) => (move.move === 'guess' ? [move.text] : []))

function lyricPart(game: GroupGame, answers: readonly KeptAnswer[]) {
  const secret = secretOf(game)
  if (secret.kind !== 'lyric') return { known: null, triesLeft: null }
  const guesses = guessesIn(answers)
  return { known: knownCharacters(secret.secret, guesses), triesLeft: secret.secret.tries - guesses.length }
}

const optionOf = (move: KeptMove) => (move.move === 'answer' ? move.option : null)
const diceOf = (move: KeptMove) => (move.move === 'throw' ? move.dice : null)

function answerOf(game: GroupGame, answers: readonly KeptAnswer[]): OwnPlay['answer'] {
  const last = answers.at(-1)
  if (!last) return null
  const { round, move, isRight, isFinal } = last
  return { round, isRight, isFinal, option: optionOf(move), dice: diceOf(move), ...lyricPart(game, answers) }
}

/** What a customer may know of his own standing: never what would be right. */
export function ownPlay(game: GroupGame, { refusal, isJoined, answers, win }: Standing): OwnPlay {
  const ofRound = answers.filter(({ round }) => round === game.round)
  return {
    refusal, isJoined, answer: answerOf(game, ofRound),
    win: win && { rank: win.rank, amount: win.amount, payableOn: win.payableOn, isProvisional: win.isProvisional },
  }
}

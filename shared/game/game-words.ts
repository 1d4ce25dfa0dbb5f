import type { GameView } from './contract'
import type { GameMove } from './game-store'

export const gameTitles: Readonly<Record<'dice' | 'quiz' | 'lyric', string>> = {
  dice: '掷个骰子，赢得抽奖机会',
  quiz: '答对一题，赢得抽奖机会',
  lyric: '接上这一句，赢得抽奖机会',
}

/** Any two faces while nothing was thrown. */
export const WAITING_FACES = [5, 2] as const

/** What came of a question, and of a line. */
export const quizVerdict = (isWon: boolean): string => (isWon ? '答对啦，可以抽奖了！' : '差一点，再答一题就好')
export const lyricVerdict = (isWon: boolean): string => (isWon ? '猜对啦，可以抽奖了！' : '这一句不好猜，换一句再来')

export const triesText = (triesLeft: number): string => `还可以猜 ${triesLeft} 次，没猜中可以换一句`
export const guessLabel = (missing: number): string => `空缺的 ${missing} 个字`

/** A guess without a letter or a character is none. */
export const isGuess = (typed: string): boolean => /[\p{L}\p{N}]/u.test(typed)

export function diceText(dice: readonly number[] | null): string {
  if (!dice) return '点一下，掷出您的点数。人人都能抽奖'
  return thrownText(dice)
}

export function thrownText(dice: readonly number[]): string {
  const sum = dice.reduce((total, face) => total + face, 0)
  return `您掷出了 ${dice.join(' 和 ')}，共 ${sum} 点`
}

export interface OptionText {
  place: number
  text: string
  mark: string
  /** A class. */
  state: '' | 'is-chosen' | 'is-right' | 'is-wrong'
}

export function quizOptions(game: GameView | null, move: GameMove | null): OptionText[] {
  const chosen = move?.move === 'answer' ? move.option : null
  const right = game?.answer?.option ?? null
  return (game?.question?.options ?? []).map((text, place): OptionText => {
    if (place === right) return { place, text, mark: '✓ 正确答案', state: 'is-right' }
    if (place !== chosen) return { place, text, mark: '', state: '' }
    return right === null ? { place, text, mark: '', state: 'is-chosen' } : { place, text, mark: '✗ 您选的', state: 'is-wrong' }
  })
}

export interface Blank {
  place: number
  text: string
  isKnown: boolean
}

/** What is typed shows in the blanks at once, where nothing is known yet. */
export function lyricBlanks(lyric: GameView['lyric'], typed: string, isWon: boolean): Blank[] {
  const answer = [...(lyric?.answer?.text ?? '')]
  const draft = [...typed.trim()]
  return (lyric?.missing ?? []).map((character, place) => ({
    place,
    text: answer[place] ?? draft[place] ?? character ?? '',
    isKnown: isWon || (character !== null && (draft[place] ?? character) === character),
  }))
}

/** What came of the last guess; '' where none was made. */
export function lyricNews(game: GameView | null, move: GameMove | null): string {
  if (move?.move !== 'guess' || !game?.lyric || game.lyric.answer) return ''
  const known = game.lyric.missing.filter((character) => character !== null).length
  return known > 0 ? `对上了 ${known} 个字，再想想` : `“${move.text}”不是这一句，再想想`
}

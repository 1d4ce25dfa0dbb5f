import type { GameView } from '#shared/game/contract'
import type { GameMove } from '#shared/game/game-store'

export function diceText(game: GameView | null): string {
  if (!game?.dice) return '点一下，掷出您的点数。人人都能抽奖'
  const sum = game.dice.reduce((total, face) => total + face, 0)
  return `您掷出了 ${game.dice.join(' 和 ')}，共 ${sum} 点`
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
export function lyricBlanks(game: GameView | null, typed: string, isWon: boolean): Blank[] {
  const { lyric } = game ?? {}
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

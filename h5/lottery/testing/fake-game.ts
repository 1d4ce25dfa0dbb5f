import type { GameView } from '#shared/game/contract'

/** As the client sends it: one of the three kinds. */
export interface FakeMove {
  move: string
  option?: number
  text?: string
}

export const diceGame: GameView = { id: 'game-1', kind: 'dice', state: 'open', question: null, answer: null, dice: null, lyric: null }

const question = { text: '同一家银行，存款保险最高赔付多少？', options: ['5万元', '50万元', '100万元', '不限'] }
export const quizGame: GameView = { ...diceGame, kind: 'quiz', question }

const moon = { before: '但愿人长久，千里共', after: '。', missing: [null, null], hint: '两个字都是女字旁', triesLeft: 3, answer: null }
export const lyricGame: GameView = { ...diceGame, kind: 'lyric', lyric: moon }

const MOON = '婵娟'
const moonAnswer = { text: MOON, explanation: '苏轼在中秋夜想念弟弟，写下这句祝愿。', source: '宋·苏轼《水调歌头》' }
const quizAnswer = { option: 1, explanation: '50万元以内的存款，由存款保险全额保障。', source: '《存款保险条例》' }

function afterGuess(game: GameView, text: string): GameView {
  const lyric = game.lyric!
  const triesLeft = lyric.triesLeft - 1
  const missing = lyric.missing.map((known, place) => known ?? (text[place] === MOON[place] ? MOON[place]! : null))
  const state = text === MOON ? 'won' : triesLeft > 0 ? 'open' : 'lost'
  return { ...game, state, lyric: { ...lyric, missing, triesLeft, answer: state === 'open' ? null : moonAnswer } }
}

/** Any throw wins; of the quiz the second option is right, of the line the moon. */
export function afterMove(game: GameView, { move, option, text }: FakeMove): GameView {
  if (move === 'throw') return { ...game, state: 'won', dice: [3, 4] }
  if (move === 'guess') return afterGuess(game, text!)
  return { ...game, state: option === 1 ? 'won' : 'lost', answer: quizAnswer }
}

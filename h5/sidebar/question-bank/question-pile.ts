import type { BankQuestion } from '#shared/question-bank/contract'

/** In the order they want somebody's attention. */
export const piles = ['pending', 'refused', 'quiz', 'lyric'] as const

export type Pile = (typeof piles)[number]

export const pileTexts: Readonly<Record<Pile, string>> = { pending: '待审核', refused: '被退回', quiz: '在用的题', lyric: '在用的歌词' }

export const emptyTexts: Readonly<Record<Pile, { title: string; text: string }>> = {
  pending: { title: '没有待审核的题', text: '新出的题会先排在这里，由另一位同事审核。' },
  refused: { title: '没有被退回的题', text: '审核没有通过的题会回到这里，改好了可以再提交。' },
  quiz: { title: '还没有在用的题', text: '出一道题，审核通过后游戏就会用到它。' },
  lyric: { title: '还没有在用的歌词', text: '出一句歌词，审核通过后游戏就会用到它。' },
}

export const inPile = ({ state, words }: Pick<BankQuestion, 'state' | 'words'>, pile: Pile): boolean =>
  state === 'approved' ? words.kind === pile : state === pile

/** A word that promises a return, as the bank writes it down (K4). */
export interface PromiseWord {
  /** 保证收益; or its two parts with a few letters between them, 保证…收益: then 保证年化收益 is one too. */
  word: string
  /** Why it may not be said, in a sentence for who wrote it. */
  reason: string
  /** What he may write in its place. */
  better: string
  /** Longer words and phrases with this one in them that promise nothing: 刚兑换 has 刚兑. */
  fine: readonly string[]
}

/** What has to stand one after another for a word to be there. */
export const partsOf = (word: string): string[] => word.split('…')

export interface PromiseWords {
  words: readonly PromiseWord[]
  /** What turns a word into its opposite: 不, 非, 并未. Before one another they cancel out: 不得不. */
  negators: readonly string[]
  /** What may stand between the two: 不[承诺]保本. */
  bridges: readonly string[]
}

/** Where a text names a yield in figures, 年化8%, in UTF-16 units. */
export interface PromisedRate {
  start: number
  end: number
}

const YIELD = '年化|年利率|年收益|收益率?|回报率?'
const FIGURE = '(?:[\\d０-９]+(?:[.．][\\d０-９]+)?\\s*[%％﹪]|百分之[一二三四五六七八九十百零点半\\d]+|[\\d.]+\\s*个点)'
/** Within one clause: 年化收益能到8%, 8%的年化. */
const RATE = new RegExp(`(?:${YIELD})[^。！!？?；;，,\\n%％]{0,8}?${FIGURE}|${FIGURE}的?(?:${YIELD})`, 'gu')

/** What a loan costs has to be said, and a benchmark is none of the bank’s promises. */
const FINE = /贷|借款|分期|费率|业绩比较基准/u
const CLAUSE = /[。！!？?；;，,\n]/u

const clauseBefore = (text: string, at: number): string => text.slice(0, at).split(CLAUSE).pop()!

/** The yields that a text names in figures, in its order (K4). */
export const findRates = (text: string): PromisedRate[] =>
  [...text.matchAll(RATE)]
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .filter(({ start, end }) => !FINE.test(clauseBefore(text, start) + text.slice(start, end)))

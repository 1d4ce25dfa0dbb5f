/** "「保本」「稳赚」" */
export const promiseWordsText = (promises: readonly { word: string }[]): string => promises.map(({ word }) => `「${word}」`).join('')

/** Why something was not saved: words that promise a return (K4). */
export const promisesText = (promises: readonly { word: string; better: string }[]): string =>
  `${promiseWordsText(promises)}像在承诺收益，没有保存。可以改成：${promises[0]!.better}。`

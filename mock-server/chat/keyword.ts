/** What a customer is asked to answer with who wants to be invited into the group (S4). */
export const GROUP_KEYWORD = '进群'

/** As the traditional script writes the keyword's characters. */
const SIMPLIFIED: Readonly<Record<string, string>> = { 進: '进', 羣: '群' }

/** Nothing else may stand in the message: who asks "怎么进群" is asking, and gets an answer. */
export function isGroupKeyword(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\s\p{P}\p{Cf}]/gu, '').replace(/[進羣]/g, (it) => SIMPLIFIED[it]!)
  return plain === GROUP_KEYWORD
}

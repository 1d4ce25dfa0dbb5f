/** What a customer is asked to answer with who wants to be invited into the group (S4). */
export const GROUP_KEYWORD = '进群'

/** What he answers with who wants no more messages about campaigns (K12), as banks' messages in China have it. */
export const STOP_KEYWORD = '退订'

/** As the traditional script writes the keywords' characters. */
const SIMPLIFIED: Readonly<Record<string, string>> = { 進: '进', 羣: '群', 訂: '订' }

/** Nothing else may stand in the message: who asks "怎么进群" is asking, and gets an answer. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{Cf}]/gu, '').replace(/[進羣訂]/g, (it) => SIMPLIFIED[it]!)

export const isGroupKeyword = (text: string): boolean => plain(text) === GROUP_KEYWORD

/** `TD` are its initials. */
export const isStopKeyword = (text: string): boolean => [STOP_KEYWORD, 'TD'].includes(plain(text).toUpperCase())

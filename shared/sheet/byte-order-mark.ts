/** What a table in UTF-8 begins with so that Excel reads its Chinese. */
export const BYTE_ORDER_MARK = '\uFEFF'

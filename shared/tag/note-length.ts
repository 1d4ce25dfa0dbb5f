/** WeCom takes so many characters. */
export const REMARK_LENGTH = 20
export const DESCRIPTION_LENGTH = 150

/** Without 0 and O, 1, I and L, which people mix up. */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export const CODE_LENGTH = 8

/** 31^8 of them: nobody guesses one at the door. */
export const CHECK_IN_CODE = new RegExp(`^[${CODE_SIGNS}]{${CODE_LENGTH}}$`)

/** "7kqm-2f9x" → "7KQM2F9X": as it is kept, however it was typed. */
export const plainCode = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()

/** "7KQM 2F9X": as it is read out. */
export const readableCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

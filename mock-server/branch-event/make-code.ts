import { CODE_LENGTH, CODE_SIGNS } from '#shared/branch-event/check-in-code'
import { below, type Random } from '../random'

/** A code that nobody can guess. */
export const makeCode = (random: Random): string => Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[below(random, CODE_SIGNS.length)]!).join('')

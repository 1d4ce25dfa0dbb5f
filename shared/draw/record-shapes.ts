import type { Fen } from '../money/fen'

/** Ten million yuan, more than any prize: with the most tickets the sum stays exact. */
const MAX_AMOUNT = 1_000_000_000

const CODE = /^[a-z0-9][a-z0-9-]{0,62}$/
const SHA256_HEX = /^[0-9a-f]{64}$/
const KEY_ID = /^[0-9a-f]{16}$/
const MAX_NAME = 100
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/** Matches a text; anything else is not turned into one first. */
const matching = (pattern: RegExp) => (value: unknown): value is string => typeof value === 'string' && pattern.test(value)

/** A campaign's id or a prize's code. */
export const isCode = matching(CODE)
/** A commitment, or a seed of 32 bytes. */
export const isHex64 = matching(SHA256_HEX)
export const isKeyId = matching(KEY_ID)

export const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_NAME

const hasInstantForm = matching(INSTANT)

export const isInstant = (value: unknown): value is string => hasInstantForm(value) && !Number.isNaN(Date.parse(value))

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)

export const isAmount = (value: unknown): value is Fen => isWhole(value) && value > 0 && value <= MAX_AMOUNT

/** What no name consists of: control characters, U+0000 among them, which PostgreSQL does not store; half a character. */
const BROKEN = /[\p{Cc}\p{Cs}]/gu

/** They turn the direction of writing: in a name also of what stands beside it, an amount say. Letters that are written from the right need none. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** As WeChat calls somebody who has chosen no name. */
const NAMELESS = '微信用户'

/** A name people have chosen themselves, as it can be kept and shown beside others. */
export const plainName = (told: string): string => told.replace(BROKEN, '').replace(TURNS, '').trim() || NAMELESS

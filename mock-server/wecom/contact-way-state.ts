import { createHash } from 'node:crypto'

/** WeCom's limit. */
const MAX_CHARACTERS = 30
const HASH_CHARACTERS = 8

/** What a contact way's events say it is: its channel's code, or where that is too long as much of it as fits and its hash. */
export function contactWayState(channelCode: string): string {
  if (channelCode.length <= MAX_CHARACTERS) return channelCode
  const hash = createHash('sha256').update(channelCode).digest('hex').slice(0, HASH_CHARACTERS)
  return `${channelCode.slice(0, MAX_CHARACTERS - HASH_CHARACTERS - 1)}-${hash}`
}

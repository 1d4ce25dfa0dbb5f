import { ApiError } from '#shared/api/api-error'
import type { TagFailure } from '#shared/tag/contract'
import { PASSING, WecomRefused } from '../gateway/wecom/wecom-refused'

const BY_CODE: Readonly<Record<number, TagFailure>> = {
  40068: 'tagGone',
  40096: 'noContact',
  40126: 'tooManyTags',
  84061: 'noContact',
}

/** What an attempt failed at. What is no failure of WeCom's is thrown on. */
export function tagFailureOf(error: unknown): TagFailure {
  if (error instanceof WecomRefused) return PASSING.includes(error.errcode) ? 'busy' : (BY_CODE[error.errcode] ?? 'refused')
  if (error instanceof ApiError && error.code === 'WECOM_UNAVAILABLE') return 'noAnswer'
  throw error
}

/** A moment later it may work. After an answer that never came nobody knows whether WeCom has it: then too. */
export const mayPass = (failure: TagFailure): boolean => failure === 'busy' || failure === 'noAnswer'

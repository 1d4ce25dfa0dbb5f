import { ApiError } from '#shared/api/api-error'

/**
 * WeCom answered with an error code. Whoever knows what a code means to him looks at it; to everybody else WeCom is not
 * to be had.
 */
export class WecomRefused extends ApiError {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super('WECOM_UNAVAILABLE', `${errcode} ${errmsg}`.trimEnd())
  }
}

/** Busy, called too often, too many at once: a moment later it may work. */
export const PASSING = [-1, 45009, 45033]

/** No customer of that id, or none of the members the app can see has him. */
export const NO_CONTACT = [40096, 84061]

/** What `work` brings, or null where WeCom answers with one of these codes. */
export async function nullWhere<T>(codes: readonly number[], work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof WecomRefused && codes.includes(error.errcode)) return null
    throw error
  }
}

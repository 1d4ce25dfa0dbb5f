import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'
import type { AppMessage } from '../gateway/wecom/app-message'

/** Tells one of the bank's people something; whether WeCom took it, as far as is known. */
export async function isTold({ wecom }: Pick<Deps, 'wecom'>, message: AppMessage): Promise<boolean> {
  try {
    await wecom.appMessages.send(message)
    return true
  } catch (error) {
    if (error instanceof ApiError) return false
    throw error
  }
}

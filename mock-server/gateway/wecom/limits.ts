import { ApiError } from '#shared/api/api-error'
import { createTurns, type Turns } from '../turns'

/** What WeCom's documentation allows at the same time. */
const OWN_LIMITS: Readonly<Record<string, number>> = { '/externalcontact/mark_tag': 5, '/externalcontact/remark': 5 }

/** Of all APIs together: a corp has 10,000 calls a minute. */
const ALL_TOGETHER = 20

/** Runs `work` when its API has a place free. Throws WECOM_UNAVAILABLE where `deadline` comes first. */
export type InTurn = <T>(path: string, deadline: AbortSignal, work: () => Promise<T>) => Promise<T>

export function createLimits(): InTurn {
  const own = new Map(Object.entries(OWN_LIMITS).map(([path, limit]) => [path, createTurns(limit)]))
  const all = createTurns(ALL_TOGETHER)
  return async (path, deadline, work) => {
    const taken: Turns[] = []
    try {
      // Its own line first: who waits there keeps nobody else from the common one.
      for (const line of [own.get(path) ?? [], all].flat()) {
        if (!(await line.take(deadline))) throw new ApiError('WECOM_UNAVAILABLE', 'no turn in time')
        taken.push(line)
      }
      return await work()
    } finally {
      for (const line of taken) line.giveBack()
    }
  }
}

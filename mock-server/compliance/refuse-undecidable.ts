import { ApiError } from '#shared/api/api-error'
import type { ErrorCode } from '#shared/api/error-codes'
import type { ReviewState } from '#shared/compliance/contract'
import type { Deps } from '../deps'
import { promisesIn } from './promises-in'

/** What somebody decides on words that another wrote, of the version he has read. */
export type Decision = { decision: 'approved'; version: number } | { decision: 'refused'; version: number; reason: string }

interface Undecided {
  version: number
  state: ReviewState
  isOwnWork: boolean
  /** All that is let out with it. */
  texts: readonly string[]
}

/** Throws `outdated` where it has another version by now; WRONG_STATE, OWN_WORK, PROMISE_FOUND. */
export function refuseUndecidable(deps: Pick<Deps, 'demo'>, { version, state, isOwnWork, texts }: Undecided, decided: Decision, outdated: ErrorCode): void {
  if (version !== decided.version) throw new ApiError(outdated, `now at ${version}`)
  if (state !== 'pending') throw new ApiError('WRONG_STATE', state)
  if (isOwnWork) throw new ApiError('OWN_WORK')
  // The list of words may have grown since it was handed in.
  const promises = decided.decision === 'approved' ? promisesIn(deps, texts) : []
  if (promises.length > 0) throw new ApiError('PROMISE_FOUND', promises.map(({ word }) => word).join('、'))
}

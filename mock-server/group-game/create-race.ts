import { ApiError } from '#shared/api/api-error'
import { createBatchQueue } from '../batch-queue'
import { answerBatch, type AnswerDeps, type AnswerRequest, type AnswerResult } from './answer-batch'

/**
 * Takes the answers of many players at once: those that arrive together are decided together. Each throws
 * GROUP_GAME_NOT_FOUND, MOVE_NOT_ALLOWED, and UNAUTHENTICATED for one who is no more.
 */
export function createRace(deps: AnswerDeps): (request: AnswerRequest) => Promise<AnswerResult> {
  const answer = createBatchQueue<AnswerRequest, AnswerResult | ApiError>({
    lineOf: ({ groupGameId }) => groupGameId,
    personOf: ({ customerId }) => customerId,
    decide: (requests) => answerBatch(deps, requests),
  })
  return async (request) => {
    const result = await answer(request)
    if (result instanceof ApiError) throw result
    return result
  }
}

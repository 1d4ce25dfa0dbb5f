import { createTurns } from './turns'

export interface Attempt<Answer> {
  answer: Answer
  /** Worth asking again at once: what went wrong may be a passing trouble. */
  mayPass: boolean
}

export interface Patience {
  /** What one question may take, waiting for its turn and asking again included. */
  timeoutMs: number
  /** So many questions at once; the other system is not ours to overrun. 16 where not set. */
  maxConcurrent?: number
}

const MAX_CONCURRENT = 16

/** Asks within the time there is: when it is its turn, and once more where that may help and half of the time is left. */
export function createPatientAsker<Answer>({ timeoutMs, maxConcurrent = MAX_CONCURRENT }: Patience, noTurn: Answer) {
  const turns = createTurns(maxConcurrent)
  return async (ask: (signal: AbortSignal) => Promise<Attempt<Answer>>): Promise<Answer> => {
    const deadline = AbortSignal.timeout(timeoutMs)
    const half = AbortSignal.timeout(Math.floor(timeoutMs / 2))
    if (!(await turns.take(deadline))) return noTurn
    try {
      const first = await ask(deadline)
      if (!first.mayPass || half.aborted) return first.answer
      return (await ask(deadline)).answer
    } finally {
      turns.giveBack()
    }
  }
}

import type { Deps } from '../deps'
import { runWork } from './run-work'

/** Works again and again until it is stopped; a round that fails is told and tried again. Returns what stops it. */
export function startWork(deps: Deps, onError: (error: unknown) => void): () => Promise<void> {
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  let round: Promise<unknown> = Promise.resolve()
  const wait = () => {
    if (!isOver) timer = setTimeout(work, deps.settings.workEveryMs)
  }
  const work = () => {
    round = runWork(deps).catch(onError).then(wait)
  }
  wait()
  return async () => {
    isOver = true
    clearTimeout(timer)
    await round
  }
}

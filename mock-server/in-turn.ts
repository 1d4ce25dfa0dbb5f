/** Whatever it is given goes one after the other; each is told its own result. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/** For what cannot be done by two at once within a process. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}

import type { Deps } from '../deps'
import { readDemo } from '../read-demo'

let demo: Promise<Deps['demo']> | undefined

/** Nobody who was given a part of it changes it for the next test. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(Object.freeze(value)).forEach(freeze)
  return value
}

/** The demo's files, read once for all the tests of a process. */
export const keptDemo = (): Promise<Deps['demo']> => (demo ??= readDemo([]).then(freeze))

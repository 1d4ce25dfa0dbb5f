import { StartRefused } from '../start-refused'

/** Why the start is refused, as the person at the command line reads it. Throws where it is not. */
export function startRefusal(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof StartRefused) return error.message
    throw error
  }
  throw new Error('it was not refused')
}

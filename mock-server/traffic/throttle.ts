import { Readable } from 'node:stream'
import type { HeldReplies } from '../held-replies'

const STEPS_PER_SECOND = 10

/** The same bytes, a tenth of a second's worth at a time. */
export function throttle(bytes: Buffer, bytesPerSecond: number, held: HeldReplies): Readable {
  const step = Math.ceil(bytesPerSecond / STEPS_PER_SECOND)
  async function* slowly() {
    for (let start = 0; start < bytes.length; start += step) {
      yield bytes.subarray(start, start + step)
      if (!(await held.pause(1000 / STEPS_PER_SECOND))) throw new Error('the server closes')
    }
  }
  return Readable.from(slowly(), { objectMode: false })
}

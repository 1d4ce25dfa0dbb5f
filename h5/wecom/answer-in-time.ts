import { WecomError } from './wecom-error'

/** WeCom answers in milliseconds; outside it, or from a client that hangs, its SDK waits for ever. */
const PATIENCE_MS = 5000

/** The answer to a native call, or WecomError `silent` after five seconds. Never for a call that waits on a person. */
export async function answerInTime<T>(call: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WecomError('silent')), PATIENCE_MS)
  })
  try {
    return await Promise.race([call, silence])
  } finally {
    clearTimeout(timer)
  }
}

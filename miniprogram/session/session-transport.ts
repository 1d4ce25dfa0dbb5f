import { ApiError } from '#shared/api/api-error'
import type { Transport } from '#shared/api/transport'
import type { Session } from './session'

/** A login that was refused is an answer like any other: the screen tells why. */
async function answerOf(work: () => ReturnType<Transport>): ReturnType<Transport> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ApiError && error.status > 0) return { status: error.status, body: { code: error.code } }
    throw error
  }
}

/** Sends the session with every request. One that is over is renewed, and the request sent again: once. */
export function sessionTransport(transport: Transport, session: Session): Transport {
  return (request) =>
    answerOf(async () => {
      const send = (token: string) => transport({ ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } })
      const answer = await send((await session.current()).token)
      return answer.status === 401 ? send((await session.renew()).token) : answer
    })
}

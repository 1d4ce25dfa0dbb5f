import { connect, type Socket } from 'node:net'

export interface Load {
  port: number
  connections: number
  /** As they go over the wire. */
  requests: readonly Buffer[]
  /** What every answer must contain: a bench of refusals would be fast. */
  expected: string
}

export interface LoadResult {
  perSecond: number
  latenciesMs: number[]
}

const HEAD_END = '\r\n\r\n'

/** Whether these bytes are a whole response. */
function isWhole(response: string): boolean {
  const head = response.indexOf(HEAD_END)
  const length = /content-length: (\d+)/i.exec(response)
  return head >= 0 && length !== null && Buffer.byteLength(response) >= head + HEAD_END.length + Number(length[1])
}

function exchange(socket: Socket, request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let response = ''
    const take = (part: string) => {
      response += part
      if (!isWhole(response)) return
      socket.off('data', take)
      resolve(response)
    }
    socket.on('data', take)
    socket.once('error', reject)
    socket.write(request, () => socket.off('error', reject))
  })
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }).setEncoding('utf8')
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return socket
}

/**
 * Requests over connections that stay open, one at a time on each. By hand on the socket: a client with more comfort
 * takes as much of a small machine as the server it measures.
 */
export async function runLoad({ port, connections, requests, expected }: Load): Promise<LoadResult> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)))
  const latenciesMs: number[] = []
  let next = 0
  const client = async (socket: Socket) => {
    while (next < requests.length) {
      const request = requests[next++]!
      const sent = performance.now()
      const response = await exchange(socket, request)
      latenciesMs.push(performance.now() - sent)
      if (!response.includes(expected)) throw new Error(`not the expected answer: ${response}`)
    }
  }
  const start = performance.now()
  await Promise.all(sockets.map(client))
  const perSecond = (requests.length / (performance.now() - start)) * 1000
  for (const socket of sockets) socket.destroy()
  return { perSecond, latenciesMs }
}

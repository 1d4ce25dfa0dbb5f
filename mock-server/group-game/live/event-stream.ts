import type { FastifyReply } from 'fastify'
import type { LiveEvents } from '#shared/group-game/live'

/** One phone or desk at the other end. */
export interface EventStream {
  send(name: keyof LiveEvents, json: string): void
  /** Says nothing, so that nobody on the way takes the line for dead. */
  beat(): void
  /** What is said after it is said to nobody: a look may still be under way. */
  end(): void
  /** Once, when the other end has gone; soon where it was gone before the stream began. */
  onClose(then: () => void): void
}

/** Whoever is so far behind is cut off: he comes back, and is told how things stand. */
const MOST_WAITING_BYTES = 1024 * 1024

/** A browser whose line breaks comes back after so long. */
const RETRY_MS = 1_000

/** Turns an answer into a stream of Server-Sent Events. */
export function openEventStream(reply: FastifyReply): EventStream {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  const write = (text: string) => {
    if (raw.writableEnded) return
    if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy()
    else raw.write(text)
  }
  write(`retry: ${RETRY_MS}\n\n`)
  return {
    send: (name, json) => write(`event: ${name}\ndata: ${json}\n\n`),
    beat: () => write(':\n\n'),
    end: () => raw.end(),
    onClose: (then) => void (raw.closed ? setImmediate(then) : raw.once('close', then)),
  }
}

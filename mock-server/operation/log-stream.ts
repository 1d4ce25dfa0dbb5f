import { pino, type DestinationStream } from 'pino'

const STDOUT = 1

/** So many characters are kept for a disk that has room again; what is beyond is lost. */
const MOST_KEPT = 1024 * 1024

/** Where lines of the log go. That they cannot be written, on a disk that is full, ends no server: they come as soon as there is room. */
export function openLogStream(fd = STDOUT): DestinationStream {
  const stream = pino.destination({ dest: fd, sync: true, maxLength: MOST_KEPT })
  stream.on('error', () => undefined)
  return stream
}

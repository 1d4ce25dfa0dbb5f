import type { OpenStream } from '#shared/group-game/follow-live'

/**
 * Server-Sent Events as the browser hears them: after a break it asks again by itself, unless the server refuses. Where the
 * network has gone the line is given up at once: a browser would wait on a dead one for minutes.
 */
export const browserStream: OpenStream = (path, names, { onEvent, onOpen, onBreak }) => {
  const source = new EventSource(path)
  const lose = () => onBreak(true)
  for (const name of names) source.addEventListener(name, ({ data }: MessageEvent<string>) => onEvent(name, data))
  source.onopen = onOpen
  source.onerror = () => onBreak(source.readyState === EventSource.CLOSED)
  addEventListener('offline', lose)
  return () => {
    removeEventListener('offline', lose)
    source.close()
  }
}

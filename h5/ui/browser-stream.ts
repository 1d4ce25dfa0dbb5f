import type { OpenStream } from '#shared/group-game/follow-live'

/** Server-Sent Events as the browser hears them: after a break it asks again by itself, unless the server refuses. */
export const browserStream: OpenStream = (path, names, { onEvent, onOpen, onBreak }) => {
  const source = new EventSource(path)
  for (const name of names) source.addEventListener(name, ({ data }: MessageEvent<string>) => onEvent(name, data))
  source.onopen = onOpen
  source.onerror = () => onBreak(source.readyState === EventSource.CLOSED)
  return () => source.close()
}

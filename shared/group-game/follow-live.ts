import { fillPath } from '../api/route'
import type { GroupGameDesk, GroupGamePlay } from './contract'
import { liveRoutes, type LiveEvents } from './live'

/** What comes out of a stream that is open. */
export interface StreamListener {
  onEvent(name: string, data: string): void
  onOpen(): void
  /** It broke; `isOver` where it will not come back by itself. */
  onBreak(isOver: boolean): void
}

/** The surrounding's own way to hear Server-Sent Events from a path: EventSource in a browser. Returns what ends it. */
export type OpenStream = (path: string, names: readonly (keyof LiveEvents)[], listener: StreamListener) => () => void

export interface LiveSurroundings {
  openStream: OpenStream
  /** Calls back after so many milliseconds; returns what prevents it. */
  wait(ms: number, then: () => void): () => void
}

/** Hears how things stand; `isLive` is false while the line is broken and what was said last may be old. */
export interface LiveFollower<State> {
  onState(state: State): void
  onLine(isLive: boolean): void
}

/** After a stream that does not come back by itself; the server may be starting anew. */
const AGAIN_MS = 3_000

/** Keeps a stream open until it is ended: one that is over is opened anew, for each begins with the whole state. */
function keepOpen(
  { openStream, wait }: LiveSurroundings, path: string, names: readonly (keyof LiveEvents)[],
  onEvent: StreamListener['onEvent'], onLine: (isLive: boolean) => void,
): () => void {
  let end = () => {}
  const open = () => {
    const close = openStream(path, names, {
      onEvent,
      onOpen: () => onLine(true),
      onBreak: (isOver) => {
        onLine(false)
        if (!isOver) return
        close()
        end = wait(AGAIN_MS, open)
      },
    })
    end = close
  }
  open()
  return () => end()
}

/** Follows a game as its manager runs it. Returns what ends it. */
export function followDesk(surroundings: LiveSurroundings, groupGameId: string, follower: LiveFollower<GroupGameDesk>): () => void {
  const path = fillPath(liveRoutes.desk, { groupGameId })
  return keepOpen(surroundings, path, ['desk'], (_, data) => follower.onState(JSON.parse(data) as GroupGameDesk), follower.onLine)
}

/** Follows a game as a customer plays it. Returns what ends it. */
export function followPlay(surroundings: LiveSurroundings, groupGameId: string, follower: LiveFollower<GroupGamePlay>): () => void {
  const path = fillPath(liveRoutes.play, { groupGameId })
  const known: Partial<GroupGamePlay> = {}
  const onEvent = (name: string, data: string) => {
    Object.assign(known, { [name]: JSON.parse(data) as unknown })
    if (known.game && known.own) follower.onState({ game: known.game, own: known.own })
  }
  return keepOpen(surroundings, path, ['game', 'own'], onEvent, follower.onLine)
}

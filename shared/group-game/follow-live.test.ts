import { expect, test } from 'vitest'
import { followDesk, followPlay, type LiveSurroundings, type StreamListener } from './follow-live'

/** A line that a test speaks on, and a clock that waits only as long as it says. */
function line() {
  const opened: { path: string; listener: StreamListener; isClosed: boolean }[] = []
  const waits: (() => void)[] = []
  const surroundings: LiveSurroundings = {
    openStream: (path, _names, listener) => {
      const stream = { path, listener, isClosed: false }
      opened.push(stream)
      return () => {
        stream.isClosed = true
      }
    },
    wait: (_ms, then) => {
      waits.push(then)
      return () => void waits.splice(waits.indexOf(then), 1)
    },
  }
  return { surroundings, opened, waits }
}

function heard() {
  const said: unknown[] = []
  return { said, onState: (state: unknown) => void said.push(state), onLine: (isLive: boolean) => void said.push(isLive) }
}

test('a customer hears of a game once both its state and his own are known', () => {
  const { surroundings, opened } = line()
  const follower = heard()
  followPlay(surroundings, 'thursday', follower)
  const { path, listener } = opened[0]!
  expect(path).toBe('/api/group-games/thursday/live')
  listener.onOpen()
  listener.onEvent('own', '{"isJoined":true}')
  listener.onEvent('game', '{"id":"thursday"}')
  listener.onEvent('game', '{"id":"thursday","joined":2}')
  expect(follower.said).toEqual([true, { game: { id: 'thursday' }, own: { isJoined: true } }, { game: { id: 'thursday', joined: 2 }, own: { isJoined: true } }])
})

test('a line that breaks and comes back by itself is waited for; one that is over is opened anew', () => {
  const { surroundings, opened, waits } = line()
  const follower = heard()
  followDesk(surroundings, 'thursday', follower)
  opened[0]!.listener.onBreak(false)
  expect([opened.length, waits.length]).toEqual([1, 0])
  opened[0]!.listener.onBreak(true)
  expect([opened[0]!.isClosed, waits.length]).toEqual([true, 1])
  waits[0]!()
  opened[1]!.listener.onOpen()
  expect(follower.said).toEqual([false, false, true])
})

test('who has stopped following opens nothing any more', () => {
  const { surroundings, opened, waits } = line()
  const stop = followDesk(surroundings, 'thursday', heard())
  opened[0]!.listener.onBreak(true)
  stop()
  expect([waits.length, opened.length]).toEqual([0, 1])
  const end = followDesk(surroundings, 'thursday', heard())
  end()
  expect(opened[1]!.isClosed).toBe(true)
})

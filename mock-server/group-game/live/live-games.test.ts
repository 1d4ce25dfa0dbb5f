import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { useDemoWorld } from '../../testing/demo-world'
import { openGame } from '../testing/game-world'
import { createLiveGames } from './live-games'
import type { Player } from './watch-game'

const world = useDemoWorld()

/** Time passes only where a test lets it; the database keeps its own. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  return () => vi.useRealTimers()
})

function openLive() {
  const live = createLiveGames(world())
  onTestFinished(() => live.close())
  return live
}

/** A phone without a wire. */
function phoneOf(customerId = 'cust-10') {
  let close = () => {}
  const phone = { close: () => close(), isEnded: false, said: [] as string[] }
  const stream: Player['stream'] = {
    send: (name) => phone.said.push(name), beat: () => {}, end: () => (phone.isEnded = true), onClose: (then) => (close = then),
  }
  return Object.assign(phone, { player: { customerId, isOutside: null, stream, said: {} } satisfies Player })
}

test('those who come in one after the other, however fast, keep nobody from being told', async () => {
  await openGame(world())
  const live = openLive()
  const first = phoneOf()
  live.addPlayer('thursday', first.player)
  const isTold = () => {
    live.addPlayer('thursday', phoneOf().player)
    return first.said.includes('game')
  }
  // Fifteen milliseconds pass from newcomer to newcomer.
  await vi.waitUntil(isTold, { interval: 15, timeout: 5_000 })
  expect(first.said).toEqual(['own', 'game'])
})

test('a phone that leaves a game which is gone takes nobody with it who follows a new one of that name', async () => {
  const live = openLive()
  const [before, after] = [phoneOf(), phoneOf()]
  live.addPlayer('thursday', before.player)
  vi.advanceTimersByTime(20)
  await vi.waitUntil(() => before.isEnded, 5_000)
  live.addPlayer('thursday', after.player)
  before.close()
  live.close()
  expect(after.isEnded).toBe(true)
})

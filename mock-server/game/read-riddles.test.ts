import { expect, test } from 'vitest'
import { settleGuess } from '#shared/game/lyric'
import { gameView } from './game-session'
import { readRiddles } from './read-riddles'

test('there are at least 40 lines, and none of them twice', async () => {
  const lines = (await readRiddles()).map(({ line }) => line)
  expect(lines.length).toBeGreaterThanOrEqual(40)
  expect(new Set(lines).size).toBe(lines.length)
})

test('of every line its answer and each variant are right, alone and in the line', async () => {
  for (const riddle of await readRiddles()) {
    for (const word of [riddle.answer, ...riddle.variants]) {
      expect([word, settleGuess(riddle, word, 1)]).toEqual([word, 'won'])
      expect(settleGuess(riddle, riddle.line.replace(/_+/, word), 1)).toBe('won')
    }
  }
})

test('no line gives its answer away before the end, not by another reading either', async () => {
  for (const riddle of await readRiddles()) {
    const shown = JSON.stringify(gameView({ id: 'game-1', kind: 'lyric', state: 'open', moves: [], secret: { ...riddle, tries: 3 } }))
    for (const word of [riddle.answer, ...riddle.variants]) expect(shown).not.toContain(word)
    expect(shown).not.toContain(riddle.source)
  }
})

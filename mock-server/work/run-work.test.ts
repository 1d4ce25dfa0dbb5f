import { expect, test } from 'vitest'
import { createTurns } from '../in-turn'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { runWork } from './run-work'

const world = useDemoWorld()
const app = useTestApp(world)

/** The server's own deps with a bank's core that says nothing until it is let. */
function slowCore() {
  const { deps } = app()
  let ask: () => void
  let letAnswer: () => void
  const isAsked = new Promise<void>((resolve) => (ask = resolve))
  const mayAnswer = new Promise<void>((resolve) => (letAnswer = resolve))
  const findHolding = async (externalUserId: string) => {
    ask()
    await mayAnswer
    return deps.bankCore.findHolding(externalUserId)
  }
  return { deps: { ...deps, bankCore: { ...deps.bankCore, findHolding } }, isAsked, letAnswer: () => letAnswer() }
}

test('work asked for while a round is under way is done after it: what that round has taken is done by then', async () => {
  const { deps, isAsked, letAnswer } = slowCore()
  const ended: string[] = []
  const round = runWork(deps).then(() => ended.push('the round'))
  await isAsked
  const asked = runWork(deps).then(() => ended.push('what was asked for'))
  await runWork({ ...app().deps, workInTurn: createTurns() }).then(() => ended.push('another process'))
  letAnswer()
  await Promise.all([round, asked])
  expect(ended).toEqual(['another process', 'the round', 'what was asked for'])
})

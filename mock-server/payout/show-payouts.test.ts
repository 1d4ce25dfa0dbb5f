import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const app = useTestApp(useDemoWorld())

test.each([
  ['2026-02-27T08:59:59+08:00', '2026-02-25'],
  ['2026-02-27T09:00:00+08:00', '2026-02-26'],
])('finance is told the day of the bank at %s, and that the last statement is that of %s', async (now, latestStatementOn) => {
  app().deps.clock.moveTo(new Date(now))
  const { payout } = await clientOfManager(app().url, 'tang-kaiwen')
  expect(await payout.showPayouts()).toMatchObject({ today: '2026-02-27', latestStatementOn })
})

import { afterEach, expect, test, vi } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'
import type { EarlyStart } from './boot'

const openPage = useLotteryPage()

afterEach(() => vi.unstubAllGlobals())

const printed = (name: string) => [...document.querySelectorAll('button')].find((it) => it.textContent!.includes(name))!

/** What boot.ts keeps of a tap. */
function keepTap(name: string | null) {
  const handOver = vi.fn()
  vi.stubGlobal('koi', { sent: {}, button: name && printed(name), handOver } as EarlyStart)
  return handOver
}

test.each(['我的', '天天福利', '社区生活'])('%s, tapped on the printed page, opens once it is alive', async (name) => {
  await openPage(new FakeBank(), () => void keepTap(name))
  await until(() => document.querySelector('[role="dialog"] h2')?.textContent?.includes(name))
  expect(document.querySelectorAll('[role="dialog"]')).toHaveLength(1)
})

test('the way on of a printed refusal, tapped before it is alive, leads on once it is', async () => {
  const bank = new FakeBank({ refusal: 'ENDED' })
  bank.campaign.phase = 'ended'
  await openPage(bank, () => void keepTap('查看我的奖品'))
  await until(() => document.querySelector('[role="dialog"] h2')?.textContent?.includes('我的奖品'))
})

test('without such a tap nothing opens, and the last part to come alive ends the listening', async () => {
  let handOver = vi.fn()
  const page = await openPage(new FakeBank(), () => void (handOver = keepTap(null)))
  await until(() => page.sees('每位客户限抽一次。'))
  await until(() => handOver.mock.calls.length > 0)
  expect(handOver).toHaveBeenCalledOnce()
  expect(document.querySelector('[role="dialog"]')).toBeNull()
})

import { expect, test } from 'vitest'
import { ZHOU } from '../chat/testing/told'
import { viewArticle } from '../content/view-article'
import { viewMaterial } from '../material/view-material'
import { addContact } from '../scenario/ready-customer'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

const HOUR_MS = 60 * 60 * 1000
const params = { externalUserId: ZHOU.externalUserId }

const later = (hours: number) => world().clock.moveTo(new Date(world().clock.now().getTime() + hours * HOUR_MS))
let openings = 0
const look = (articleId = 'dining-offer') => viewArticle(app().deps, ZHOU.id, { articleId, viewId: `view-${++openings}` })
const desk = async (managerId = 'lin-wanqing') => (await clientOfManager(app().url, managerId)).insight
const shown = async () => (await (await desk()).showInsight({ params })).signals
const kept = async () => (await world().db.query('select 1 from buying_signal')).length

test('three looks at one product within a day make one hint, and not three (S18)', async () => {
  await look()
  await look('fuel-offer')
  expect(await shown()).toEqual([])
  for (let more = 0; more < 4; more += 1) await look()
  expect(await shown()).toMatchObject([{ productId: 'credit-card', productName: '本行信用卡', raisedAt: '2026-02-12T02:00:00.000Z' }])
  expect(await kept()).toBe(1)
})

test('looks that come at once are one hint, and one opening told three times is one look', async () => {
  await Promise.all(Array.from({ length: 6 }, () => look()))
  for (let again = 0; again < 3; again += 1) await viewArticle(app().deps, ZHOU.id, { articleId: 'deposit-insurance', viewId: 'the-same' })
  expect(await kept()).toBe(1)
})

test('what a manager sent counts together with the articles about the same product (S18)', async () => {
  const open = (id: string) => viewMaterial(app().deps, ZHOU.id, id, 'lin-wanqing')
  await look('deposit-insurance')
  await open('deposit-compare')
  await open('prepay-or-not')
  expect(await shown()).toEqual([])
  await open('deposit-insurance')
  await open('deposit-compare')
  expect(await shown()).toMatchObject([{ productId: 'time-deposit', productName: '定期存款' }])
  expect(await kept()).toBe(1)
})

test('three looks at three products, or over two days, are no hint', async () => {
  for (const article of ['dining-offer', 'instalment-offer', 'deposit-insurance', 'lost-card']) await look(article)
  later(12)
  await look()
  later(13)
  await look()
  expect(await kept()).toBe(0)
})

test('a hint that was read is gone, and comes again after three more looks', async () => {
  for (let looks = 0; looks < 3; looks += 1) await look()
  const insight = await desk()
  const [signal] = await shown()
  later(1)
  expect(await insight.dismissSignal({ params: { ...params, signalId: signal!.id } })).toEqual({ isDismissed: true })
  await insight.dismissSignal({ params: { ...params, signalId: signal!.id } })
  later(1)
  await look()
  expect(await shown()).toEqual([])
  await look()
  await look()
  expect(await shown()).toHaveLength(1)
})

test('a day after a hint that nobody read, three more looks make another, and one is shown', async () => {
  for (let looks = 0; looks < 3; looks += 1) await look()
  later(24)
  for (let looks = 0; looks < 3; looks += 1) await look()
  expect(await kept()).toBe(2)
  expect(await shown()).toMatchObject([{ raisedAt: '2026-02-13T02:00:00.000Z' }])
})

test('a manager of another branch may look, and not put it away (S16)', async () => {
  await addContact(world(), ZHOU.id, 'lou-siyuan')
  for (let looks = 0; looks < 3; looks += 1) await look()
  const other = await desk('lou-siyuan')
  const { signals, nextSteps } = await other.showInsight({ params })
  expect(signals).toHaveLength(1)
  expect(nextSteps).toEqual([])
  await expect(other.dismissSignal({ params: { ...params, signalId: signals[0]!.id } })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('a hint that is not there is told so', async () => {
  await expect((await desk()).dismissSignal({ params: { ...params, signalId: 'signal-x' } })).rejects.toMatchObject({ code: 'SIGNAL_NOT_FOUND' })
})

import cookie from '@fastify/cookie'
import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient } from '#shared/api/mock-client'
import { sessionValue } from '../session/session-cookie'
import { useDemoWorld } from '../testing/demo-world'
import { makeReady } from '../scenario/ready-customer'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld((demo) => [{ ...demo, id: 'dice', game: 'dice' }, { ...demo, id: 'quiz', game: 'quiz' }, { ...demo, id: 'lyric', game: 'lyric' }])
const app = useTestApp(world)

function session(): string {
  const { clock, keys } = world()
  return `koi_customer=${encodeURIComponent(cookie.sign(sessionValue('customer', 'cust-01', clock), keys.cookieSecret))}`
}

async function ready(campaignId: string) {
  await makeReady(world(), campaignId, 'cust-01', '13805715424')
  const { game, draw } = createMockClient(axiosTransport(app().url, { cookie: session() }))
  return { game, draw, params: { campaignId } }
}

test('a customer throws the dice and draws once (C9)', async () => {
  const { game, draw, params } = await ready('dice')
  const request = { params, headers: { 'idempotency-key': 'key-of-this-draw' } }
  expect(await draw.drawPrize(request)).toMatchObject({ outcome: 'refused', refusal: 'GAME_REQUIRED' })
  const { id } = await game.startGame({ params })
  expect(await game.playMove({ params: { gameId: id }, body: { move: 'throw' } })).toMatchObject({ state: 'won' })
  expect(await draw.drawPrize(request)).toMatchObject({ outcome: 'drawn' })
  expect(await draw.drawPrize({ params, headers: { 'idempotency-key': 'another-key-of-his' } })).toMatchObject({ refusal: 'ALREADY_DRAWN' })
})

test.each([
  ['dice', { move: 'throw', dice: [6, 6] }],
  ['dice', { move: 'throw', state: 'won' }],
  ['quiz', { move: 'answer', option: 0, state: 'won' }],
  ['lyric', { move: 'guess', text: '婵娟', won: true }],
  ['lyric', { state: 'won' }],
])('in %s a claim to have won is refused, and opens no draw (C9): %j', async (campaignId, claim) => {
  const { game, draw, params } = await ready(campaignId)
  const { id } = await game.startGame({ params })
  const forged = await fetch(`${app().url}/api/games/${id}/moves`, {
    method: 'POST',
    headers: { cookie: session(), 'content-type': 'application/json', origin: app().url },
    body: JSON.stringify(claim),
  })
  expect(await forged.json()).toMatchObject({ code: 'INVALID_REQUEST' })
  expect(await game.startGame({ params })).toMatchObject({ id, state: 'open' })
  expect(await draw.drawPrize({ params, headers: { 'idempotency-key': 'key-of-this-draw' } })).toMatchObject({ refusal: 'GAME_REQUIRED' })
})

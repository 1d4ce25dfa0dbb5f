import { beforeEach, expect, test } from 'vitest'
import { steerGame } from '../group-game/steer-game'
import { CHAT_ID, moveTo, OWNER, plan } from '../group-game/testing/game-world'
import { useDemoWorld } from '../testing/demo-world'
import { groupGames } from './from-group-games'
import { listToday } from './list-today'

const world = useDemoWorld()

const items = async () => (await listToday(world(), OWNER)).items

beforeEach(async () => {
  await plan(world())
  moveTo(world(), '2026-02-12T19:30:00+08:00')
})

test('a game to be announced leads into its group’s chat; of a group that has none any more it leads nowhere (S11)', async () => {
  expect(await items()).toMatchObject([{ source: 'group-game', customerName: '西湖邻里福利群', chatId: CHAT_ID }])
  await world().db.query('update customer_group set chat_id = null, published_at = null')
  const [item] = await items()
  expect(item).not.toHaveProperty('chatId')
})

test('of a game that was cancelled meanwhile nothing can be told, and that is said', async () => {
  await steerGame(world(), { groupGameId: 'thursday', managerId: OWNER, actionId: 'c-1', action: 'cancel', round: 0 })
  await expect(groupGames.settle!(world(), OWNER, 'thursday')).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
  expect(await items()).toEqual([])
})

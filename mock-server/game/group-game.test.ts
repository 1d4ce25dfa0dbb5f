import { expect, test } from 'vitest'
import { drawPrize } from '../draw/draw-prize'
import { recordGroupChanges } from '../group/record-group-changes'
import { joinCampaign } from '../participation/join-campaign'
import { openParticipation } from '../participation/open-participation'
import { useDemoWorld } from '../testing/demo-world'
import { openingOf } from '../scenario/ready-customer'
import { playMove } from './play-move'
import { startGame } from './start-game'

const GROUP = 'xihu-neighbours'

const world = useDemoWorld((demo) => [{ ...demo, id: 'group-dice', entry: 'group', groupIds: [GROUP], infoFields: [], game: 'dice' }])

/** The customer joins or leaves the group, an hour after what happened last. */
async function change(kind: 'join' | 'leave') {
  const { db, clock } = world()
  clock.moveTo(new Date(clock.now().getTime() + 3_600_000))
  const happenedAt = clock.now().toISOString()
  await db.transaction((tx) => recordGroupChanges(tx, [{ customerId: 'cust-01', groupId: GROUP, kind, happenedAt }]))
}

async function openJoinAndPlay() {
  const deps = world()
  const campaign = await deps.campaigns.get('group-dice')
  await openParticipation(deps, campaign, openingOf('cust-01'), deps.clock.now())
  await joinCampaign(deps, campaign, 'cust-01', deps.clock.now())
  const { id } = await startGame(deps, campaign, 'cust-01')
  await playMove(deps, id, 'cust-01', { move: 'throw' })
}

async function draw(key: string) {
  const deps = world()
  const answer = await drawPrize(deps, await deps.campaigns.get('group-dice'), 'cust-01', key)
  return answer.outcome === 'drawn' ? 'drawn' : answer.refusal
}

test('joining the group earns the draw; whoever is no member, or not any more, is refused (C11)', async () => {
  await openJoinAndPlay()
  expect(await draw('before-he-joined')).toBe('NOT_IN_GROUP')
  await change('join')
  await change('leave')
  expect(await draw('after-he-left-it')).toBe('NOT_IN_GROUP')
  await change('join')
  expect(await draw('as-a-member-again')).toBe('drawn')
})

test('leaving and joining again earns no second draw (C11)', async () => {
  await change('join')
  await openJoinAndPlay()
  expect(await draw('the-first-of-his')).toBe('drawn')
  await change('leave')
  await change('join')
  await openJoinAndPlay()
  expect(await draw('the-second-of-his')).toBe('ALREADY_DRAWN')
  expect(await world().db.query('select 1 from voucher')).toHaveLength(1)
})

import { USUAL_REWARDS } from '#shared/group-game/rewards'
import { answerBatch } from '../group-game/answer-batch'
import { findGame } from '../group-game/group-game'
import { planGame } from '../group-game/plan-game'
import { joinGame } from '../group-game/play-game'
import { announceGame, launchGame } from '../group-game/steer-game'
import type { World } from '../qa/reset-world'
import { scenario } from './scenario'

const GROUP = 'xihu-neighbours'
const CHAT_ID = 'wrKoiXihuNeighbours0000000000001'
const OWNER = 'shen-jiahe'
const GAME = 'thursday-quiz'

/** Customers of the bank who are in the group besides the two of the bank's file. */
const NEIGHBOURS = ['cust-01', 'cust-02', 'cust-08', 'cust-16', 'cust-18', 'cust-23', 'cust-26', 'cust-31']

/** The neighbours are in the group, and a quiz of five slots is planned for twenty past ten. */
async function planQuiz({ deps, outside }: World): Promise<void> {
  for (const customerId of NEIGHBOURS) await outside.wecom.changeGroup({ groupId: GROUP, customerId, kind: 'join' })
  await planGame(deps, OWNER, {
    id: GAME, chatId: CHAT_ID, kind: 'quiz', rewards: USUAL_REWARDS, startsAt: '2026-02-12T10:20:00+08:00', leadMinutes: 30, rounds: 5, roundSeconds: 300,
  })
}

/** One of them answers what is asked, rightly or not. */
async function answer({ deps }: World, customerId: string, isRight: boolean): Promise<void> {
  const { secrets, round } = await findGame(deps.db, GAME)
  const { right } = secrets[round - 1] as { right: number }
  await answerBatch(deps, [{ groupGameId: GAME, customerId, round, move: { move: 'answer', option: isRight ? right : 1 - Math.min(right, 1) } }])
}

/** The first round is on: two have won, one was wrong, the others think. */
async function runQuiz(world: World): Promise<void> {
  const { deps } = world
  await planQuiz(world)
  await announceGame(deps, GAME, OWNER)
  await launchGame(deps, GAME, OWNER)
  deps.clock.moveTo(new Date(deps.clock.now().getTime() + deps.settings.groupGame.pauseMs + 1000))
  for (const customerId of NEIGHBOURS) await joinGame(deps, GAME, customerId)
  await answer(world, 'cust-31', true)
  await answer(world, 'cust-26', true)
  await answer(world, 'cust-18', false)
}

/** A quiz in the group, to be run and to be played (issue 7). */
export const groupGames = [
  scenario({
    name: 'game-to-launch',
    title: '群里的答题马上开场',
    hint: '沈嘉禾打开西湖邻里福利群，在侧边栏“游戏”里发预告、发卡片开场；群里的客户点开卡片同时答题，五个名额先到先得。',
    seenOn: 'sidebar',
    memberId: OWNER,
    link: `/group-game/${GAME}`,
    setUp: planQuiz,
  }),
  scenario({
    name: 'game-running',
    title: '群里正在答题，两人中奖',
    hint: '陈思源的手机上是第一轮的题，答对就拿名额。沈嘉禾在群的“游戏”里看进场、作答和中奖，可以暂停、延长、跳过、提前结束。',
    memberId: OWNER,
    link: `/group-game/${GAME}`,
    setUp: runQuiz,
  }),
]

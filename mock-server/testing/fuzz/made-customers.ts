import { tellChatMessages } from '../../chat/tell-chat-messages'
import { takeCoupon } from '../../coupon/take-coupon'
import { drawPrize } from '../../draw/draw-prize'
import type { Deps } from '../../deps'
import { playMove } from '../../game/play-move'
import { startGame } from '../../game/start-game'
import { joinCampaign } from '../../participation/join-campaign'
import { openParticipation } from '../../participation/open-participation'
import { R13 } from '../demo-world'
import { addContact, makeReady, openingOf } from '../../scenario/ready-customer'

/** cust-10 asks lin-wanqing to be let into the group. */
export const KEYWORD_REPLY = 'message-1'

/** What customers have in their hands, by its id. */
export interface Belongings {
  coupon: string
  openGame: string
  endedGame: string
}

async function open(deps: Deps, campaignId: string, customerId: string): Promise<void> {
  await openParticipation(deps, await deps.campaigns.get(campaignId), openingOf(customerId), deps.clock.now())
}

async function startQuiz(deps: Deps, customerId: string): Promise<string> {
  const quiz = await deps.campaigns.get('quiz')
  await addContact(deps, customerId)
  await open(deps, 'quiz', customerId)
  await joinCampaign(deps, quiz, customerId, deps.clock.now())
  return (await startGame(deps, quiz, customerId)).id
}

/**
 * Customers at every step of R13: cust-01 knows nothing of it, cust-02 has opened it, cust-05 may draw, cust-08 and
 * cust-10 have drawn. The latter two are in a quiz as well, cust-10 at its end.
 */
export async function makeCustomers(deps: Deps): Promise<Belongings> {
  await open(deps, R13, 'cust-02')
  await open(deps, 'hangzhou-invited', 'cust-06')
  const phones = { 'cust-05': '13777844804', 'cust-08': '15867107600', 'cust-10': '15257166398' }
  for (const [id, phone] of Object.entries(phones)) await makeReady(deps, R13, id, phone)
  for (const id of ['cust-08', 'cust-10']) await drawPrize(deps, await deps.campaigns.get(R13), id, `key-of-${id}`)
  const [openGame, endedGame] = [await startQuiz(deps, 'cust-08'), await startQuiz(deps, 'cust-10')]
  await playMove(deps, endedGame, 'cust-10', { move: 'answer', option: 0 })
  await tellChatMessages(deps.db, [
    { messageId: KEYWORD_REPLY, externalUserId: 'wmb4imL5gKjJmpKw0TjksPOuw6c2O9zS', memberUserId: 'LinWanQing', chatId: null, text: '进群', sentAt: deps.clock.now().toISOString() },
  ])
  const taken = await takeCoupon(deps, 'daily-dining', 'cust-08')
  return { coupon: taken.outcome === 'taken' ? taken.coupon.id : '', openGame, endedGame }
}

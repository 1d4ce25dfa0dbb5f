import type { Deps } from '../../deps'
import { drawPrize } from '../../draw/draw-prize'
import { playMove } from '../../game/play-move'
import { startGame } from '../../game/start-game'
import { joinCampaign } from '../../participation/join-campaign'
import { openParticipation } from '../../participation/open-participation'
import { openingOf } from '../../scenario/ready-customer'

/** Four options each: so many lost games in a row happen once in a billion lives. */
const MOST_GAMES = 72

async function playUntilWon(deps: Deps, campaignId: string, customerId: string, chooseOption: () => number): Promise<void> {
  const campaign = await deps.campaigns.get(campaignId)
  for (let games = 0; games < MOST_GAMES; games += 1) {
    const { id } = await startGame(deps, campaign, customerId)
    const { state } = await playMove(deps, id, customerId, { move: 'answer', option: chooseOption() })
    if (state === 'won') return
  }
  throw new Error(`${customerId} never wins`)
}

/** What every answer to his draws said that he has: the same request twice at once, and another one after it. */
export async function joinAndDraw(deps: Deps, campaignId: string, customerId: string, chooseOption: () => number): Promise<string[]> {
  const campaign = await deps.campaigns.get(campaignId)
  await openParticipation(deps, campaign, openingOf(customerId), deps.clock.now())
  await joinCampaign(deps, campaign, customerId, deps.clock.now())
  await playUntilWon(deps, campaignId, customerId, chooseOption)
  const draw = (key: string) => drawPrize(deps, campaign, customerId, `${key}-of-${customerId}`)
  const answers = [...await Promise.all([draw('key'), draw('key')]), await draw('another')]
  return answers.map(({ draw: drawn }) => (drawn === null ? 'none' : `${drawn.prizeCode} ${drawn.voucher.id} ${drawn.amount}`))
}

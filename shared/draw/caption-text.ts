import type { CampaignView } from '../campaign/contract'
import type { ParticipationView } from '../participation/contract'
import type { DrawPhase } from './draw-store'

interface Situation {
  campaign: Pick<CampaignView, 'game'>
  view: ParticipationView | null
  phase: DrawPhase
  journey: { isBusy: boolean; isAsking: boolean; problem: string }
  /** What a look of the draw says while it shows the result. */
  landing: string
}

function idleText({ campaign, view }: Situation): string {
  const { maskedPhone = null, maskedCard = null, hasWonGame = false } = view ?? {}
  const given = maskedPhone ?? maskedCard
  if (campaign.game && !hasWonGame) return '先玩一局小游戏，再抽奖，百分百有奖'
  return given ? `${given}，您有 1 次抽奖机会` : '每位客户 1 次机会，百分百有奖'
}

/** The line below the wheel: what happens now, or what a tap would do. */
export function captionText(situation: Situation): string {
  const { phase, journey, landing } = situation
  if (phase === 'slow') return '网络有点慢，还在等银行的结果…'
  if (phase === 'turning') return '正在抽奖…'
  if (phase === 'landing') return landing
  if (journey.isBusy) return '请稍候…'
  if (journey.isAsking) return '请填写活动需要的信息'
  return journey.problem || idleText(situation)
}

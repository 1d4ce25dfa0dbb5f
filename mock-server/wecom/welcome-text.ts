import { lastDayText } from '#shared/campaign/period-text'
import { prizeWords, type OpenCampaign } from '../chat/campaign-link'
import type { ManagerCard } from '../chat/manager-card'

/** "星海银行杭州西湖支行", and not the bank's name twice where an office carries it. */
const office = ({ bankName, branchName }: ManagerCard): string => (branchName.startsWith(bankName) ? branchName : `${bankName}${branchName}`)

/** Who the manager is and what he is there for, before anything else is said (S1). A group is not mentioned yet. */
export function welcomeText(manager: ManagerCard, open: OpenCampaign | null): string {
  const { name, staffNumber } = manager
  const introduction = `您好，我是${office(manager)}的客户经理${name}，工号${staffNumber}，很高兴认识您！`
  const reason = '加上好友，是想让您有事找得到人：办业务、问活动、查奖品到账，都可以直接在这里问我，我看到就回。'
  if (!open) return `${introduction}\n${reason}`
  const news = `现在「${open.campaign.name}」正在进行，${prizeWords(open)}，${lastDayText(open.campaign)}截止，点开下面的链接就能参加。`
  return `${introduction}\n${reason}\n${news}`
}

import { timeText, whenText } from '#shared/branch-event/when-text'
import type { ChatMessage } from '#shared/chat/message'
import { THROW_TARGET } from '#shared/group-game/group-throw'
import { rewardRange } from '#shared/group-game/rewards'
import { formatYuan } from '#shared/money/yuan'
import { toFen } from '#shared/money/fen'
import { arrivalText } from '#shared/payout/arrival-text'
import { payoutDate } from '#shared/payout/payout-date'
import { cardImageUrl, TITLE_BYTES } from '../chat/campaign-link'
import { fitTitle } from '../chat/fit-title'
import { maskName } from '../customer/mask-name'
import type { Deps } from '../deps'
import type { GroupGame } from './group-game'
import type { Winner } from './read-tally'

const NAMES: Readonly<Record<GroupGame['kind'], string>> = { dice: '掷骰子', quiz: '金融知识抢答', lyric: '猜歌词' }

const HOW: Readonly<Record<GroupGame['kind'], string>> = {
  dice: `两颗骰子合计${THROW_TARGET}点及以上就中`, quiz: '答对就中', lyric: '猜中缺的字就中',
}

function rewardWords(rewards: readonly number[]): string {
  const { least, most } = rewardRange(rewards.map(toFen))
  return `${rewards.length}个名额，每个${formatYuan(least)}到${formatYuan(most)}元红包`
}

/** The one card that opens the game. */
export function gameCard(deps: Pick<Deps, 'publicUrl'>, { id, kind, rewards }: GroupGame): Extract<ChatMessage, { kind: 'link' }> {
  return {
    kind: 'link', title: fitTitle(`群游戏：${NAMES[kind]}`, TITLE_BYTES),
    description: `${rewardWords(rewards)}，先到先得。点开就能玩，仅限群成员。`,
    url: `${deps.publicUrl}/group-game/${id}`, imageUrl: cardImageUrl(deps),
  }
}

/** What the group is told beforehand (S11): words that name no link, so that launching sends the only card (S10). */
export function announcement({ kind, rewards, rounds, startsAt }: GroupGame): ChatMessage {
  const text = `大家好！${whenText(startsAt.toISOString())}，我们在群里玩一场${NAMES[kind]}，共${rounds}轮，${HOW[kind]}。${rewardWords(rewards)}，先到先得。` +
    `到点我会发一张卡片，${timeText(startsAt)}见！`
  return { kind: 'text', text }
}

const line = ({ rank, name, amount }: Winner) => `第${rank}名 ${maskName(name) ?? '一位群友'} ${formatYuan(amount)}元`

/** Tells the group who has won, by masked names; null where nobody has. */
export function winnerMessage({ calendar, settings }: Pick<Deps, 'calendar' | 'settings'>, { kind }: GroupGame, winners: readonly Winner[]): ChatMessage | null {
  const [first] = winners
  if (!first) return null
  const when = arrivalText(payoutDate(calendar, first.wonAt, settings.payoutWorkingDays))
  return { kind: 'text', text: [`${NAMES[kind]}结束啦，恭喜以下${winners.length}位：`, ...winners.map(line), `红包${when}，打开抽奖页，点“我的”就能看到。谢谢大家，下场再来！`].join('\n') }
}

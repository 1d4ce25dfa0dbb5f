import type { Revival } from '#shared/group-health/revival'
import type { SlotTurn, TaskKind } from '#shared/sop/slot'
import type { CalendarDay } from '#shared/time/calendar-day'
import { weekNumber } from '#shared/time/weekday'

interface Draft {
  kind: TaskKind
  turns: readonly SlotTurn[]
}

/** What to begin with; each asks for an answer, for one more link would leave the group as silent as it is (G17). */
const drafts: Readonly<Record<Revival, Draft>> = {
  event: {
    kind: 'offer',
    turns: [
      { theme: '最近有哪些权益', text: '各位邻居，最近的活动和权益我理了一遍，有吃饭的、买菜的，也有交话费的。\n您平时哪样花得最多？在群里说一声，我把合适的发给您。' },
      { theme: '您最想要哪样权益', text: '想请大家投个票：吃饭、买菜、加油、看电影，您最想要哪一样的优惠？\n直接回一个词就行，下次的活动我按大家说的去争取。' },
    ],
  },
  financeNews: {
    kind: 'content',
    turns: [
      { theme: '聊聊最近的财经新闻', text: '最近的财经新闻里，您最关心哪一条？存款利率、国债发行，还是养老金？\n在群里说一个词，我用两句话讲清楚和咱们有什么关系。' },
      { theme: '新闻里的一个词', text: '看新闻时有没有哪个词没听懂？LPR、国债、个人养老金都可以问。\n发到群里，我挑大家问得多的，用平常话说一说。' },
    ],
  },
  hotTopic: {
    kind: 'topic',
    turns: [
      { theme: '身边的热闹事', text: '这两天身边有什么新鲜事？新开的店、修好的路、好看的电影都算。\n您先说一件，我也说一件。' },
      { theme: '周末去哪儿', text: '问问大家：周末有半天空，您最想去哪儿转转？\n推荐一个地方，让邻居们也去看看。' },
    ],
  },
  steps: {
    kind: 'topic',
    turns: [
      { theme: '晒晒今天的步数', text: '今天走了多少步？打开微信运动看一眼，把数字发到群里。\n您发一个，我跟一个。' },
      { theme: '一起走一走', text: '约大家一起走走：晚饭后走半小时，回来把步数发到群里。\n走得最多的那位，请给大家说说您的路线。' },
    ],
  },
}

/** A way to wake a group as a task begins: what kind of task it is, its theme and its text; they take turns by the week (G20). */
export function revivalDraft(revival: Revival, day: CalendarDay): SlotTurn & Pick<Draft, 'kind'> {
  const { kind, turns } = drafts[revival]
  return { kind, ...turns[weekNumber(day) % turns.length]! }
}

import type { AnswerRefusal, PlanRefusal, SteerRefusal } from './refusal'

/** What a player is told, and what he can do. */
export const answerRefusalTexts: Readonly<Record<AnswerRefusal, string>> = {
  notMember: '本场游戏只面向群成员。请先请客户经理邀请您进群，进群后再打开这张卡片。',
  notCustomer: '本场游戏面向本行客户。请联系客户经理开户，下一场就能一起玩。',
  staff: '本行员工可以围观，不参与奖励。',
  notOpen: '这一轮已经结束，请看下一轮。',
  isPaused: '客户经理暂停了游戏，请稍等片刻。',
  hasAnswered: '这一轮您已经答过了，请等下一轮。',
  hasWon: '您已经拿到一个名额，把机会留给其他邻居吧。',
}

/** What a manager is told who plans a game, and what he can do. */
export const planRefusalTexts: Readonly<Record<PlanRefusal, string>> = {
  rewardCount: '每场设 2 到 9 个名额，一般是 5 个。',
  rewardAmount: '每个名额的红包在 5 到 10 元之间，请调整。',
  rewardsEqual: '每个名额的红包不能都一样，请把先后拉开一点。',
  rewardTotal: '一场最多 50 元，请减少名额或金额。',
  startPast: '开始时间已经过去，请选一个将来的时间。',
  timeTaken: '这个群在前后一小时内已经有一场，请换个时间。',
  weekSpent: '这个群这一周的游戏红包已到 100 元，请安排到下周。',
  monthSpent: '这个群这个月的游戏预算不够了，请减少金额或安排到下个月。',
  tooManyPicked: '挑的题比轮次多，请去掉几题或加几轮。',
  pickedGone: '挑的题里有的已经不在用了，请重新挑一下。',
}

/** What a manager is told who runs a game, and what he can do. */
export const steerRefusalTexts: Readonly<Record<SteerRefusal, string>> = {
  tooEarly: '还没到预告时间，请临近开场再发起。',
  hasBegun: '这场游戏已经开始或结束了，请刷新后再看。',
  notRunning: '游戏没有在进行，请刷新后再看。',
  isPaused: '游戏已暂停，请先继续。',
  notPaused: '游戏没有暂停，不用继续。',
  roundOver: '这一轮刚刚结束，请看下一轮。',
}

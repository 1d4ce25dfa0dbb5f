import { whenText } from '../branch-event/when-text'
import type { GroupGamePlay, GroupGameView } from './contract'
import { answerRefusalTexts } from './refusal-text'
import { rewardRange } from './rewards'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { countdownText, secondsUntil } from '../time/countdown-text'
import { stageEndsAt, type Stage } from './stage'

export const kindTexts: Readonly<Record<GroupGameView['kind'], string>> = { dice: '一起掷骰子', quiz: '金融知识抢答', lyric: '一起猜歌词' }

export const ruleTexts: Readonly<Record<GroupGameView['kind'], string>> = {
  dice: '到点大家同时掷骰子，每轮掷一次，点数够大就中。', quiz: '到点大家同时答题，每题只能答一次，答对就中。', lyric: '到点大家同时猜缺的字，每句可以猜几次，猜中就中。',
}

/** How a game is played, what counts, and how often. */
export const howText = ({ kind, rounds }: Pick<GroupGameView, 'kind' | 'rounds'>): string => `${ruleTexts[kind]}共 ${rounds} 轮，名额先到先得，每人最多拿一个。`

/** What came of a guess that was not right; '' where none was made, or there is none left. */
export function guessNews(answer: GroupGamePlay['own']['answer']): string {
  if (!answer || answer.isFinal) return ''
  const count = (answer.known ?? []).filter((it) => it !== null).length
  return count > 0 ? `对上了 ${count} 个字，再想想` : '不是这几个字，再想想'
}

/** "5 个名额，5–10 元红包". */
export function rewardText(rewards: readonly Fen[]): string {
  const { least, most } = rewardRange(rewards)
  return `${rewards.length} 个名额，${formatYuan(least)}–${formatYuan(most)} 元红包`
}

const endTexts: Readonly<Record<NonNullable<GroupGameView['end']>, string>> = {
  slots: '名额已满，本场结束', rounds: '全部轮次结束', manager: '本场提前结束', cancelled: '本场取消了', missed: '本场没有开始',
}

const endHints: Readonly<Record<NonNullable<GroupGameView['end']>, string>> = {
  slots: '没抢到也别急，下一场客户经理会在群里预告。', rounds: '感谢参与，下一场客户经理会在群里预告。', manager: '感谢参与，下一场客户经理会在群里预告。',
  cancelled: '客户经理取消了这一场，新的时间会在群里通知。', missed: '到时间没有开场，新的时间会在群里通知。',
}

function refusedTitle({ own }: GroupGamePlay): string {
  if (own.refusal === 'staff') return '欢迎围观'
  return own.refusal === 'notMember' ? '您还不在这个群里' : '本场面向本行客户'
}

function answeredTitle({ own }: GroupGamePlay): string {
  return own.answer?.isRight ? '答对了，差一步名额刚满' : '这一轮没中，别急'
}

/** What a stage says first. */
export function stageTitle(play: GroupGamePlay, stage: Stage): string {
  const { game, own } = play
  const titles: Readonly<Record<Stage, () => string>> = {
    refused: () => refusedTitle(play),
    early: () => `${whenText(game.startsAt)} 开始`,
    near: () => `第 ${game.round?.number ?? 1} 轮马上开始`,
    open: () => `第 ${game.round?.number} 轮，共 ${game.rounds} 轮`,
    answered: () => answeredTitle(play),
    over: () => '时间到',
    won: () => `恭喜，第 ${own.win?.rank} 名！`,
    gone: () => '名额被抢完了',
    paused: () => '客户经理暂停了一下',
    ended: () => (own.win ? `恭喜，第 ${own.win.rank} 名！` : endTexts[game.end ?? 'rounds']),
  }
  return titles[stage]()
}

/** How long it still takes; empty where nothing is waited for, or too long for seconds. `at`: the server's time in milliseconds. */
export function stageTimer(play: GroupGamePlay, stage: Stage, at: number): string {
  const until = stageEndsAt(play, stage)
  const left = until === null ? 0 : secondsUntil(until, at)
  const text = until === null || (stage === 'answered' && left === 0) ? '' : countdownText(left)
  return text && stage === 'answered' ? `本轮还剩 ${text}` : text
}

/** What he can do now, or look forward to. */
export function stageHint({ game, own }: GroupGamePlay, stage: Stage): string {
  const isLastRound = game.round?.number === game.rounds
  const next = isLastRound ? '这是最后一轮，马上揭晓。' : '下一轮还有机会，请留在这里。'
  const hints: Readonly<Record<Stage, string>> = {
    refused: own.refusal ? answerRefusalTexts[own.refusal] : '',
    early: '您已经进场。留在这里，或到点再打开，开始后会自动出题。',
    near: '题目会自动出现，先答对的先得名额。',
    open: '', answered: next, over: next,
    won: '这一场您已经拿到名额，可以看看其他邻居的成绩。',
    gone: '没抢到也别急，下一场客户经理会在群里预告。',
    paused: '请稍等，继续后时间会接着算。',
    ended: own.win ? '' : endHints[game.end ?? 'rounds'],
  }
  return hints[stage]
}

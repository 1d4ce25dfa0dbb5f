import type { GroupGamePlay } from '#shared/group-game/contract'
import { thrownText } from '#shared/game/game-words'
import type { Stage } from '#shared/group-game/stage'
import { guessNews, howText, kindTexts, rewardText, stageHint, stageTitle } from '#shared/group-game/stage-words'
import { formatYuan } from '#shared/money/yuan'
import { arrivalText } from '#shared/payout/arrival-text'
import type { Move } from './use-play'

/** Any faces while nothing was thrown. */
const WAITING = [5, 2, 3]

/** Where the player stands, in words. */
export function gameText(play: GroupGamePlay, stage: Stage) {
  const { game, own } = play
  return {
    kind: kindTexts[game.kind],
    groupName: game.groupName,
    rewards: `${rewardText(game.rewards)}，还剩 ${game.slotsLeft} 个`,
    joined: `${game.joined} 人已进场`,
    title: stageTitle(play, stage),
    hint: stageHint(play, stage),
    answered: stage === 'open' || stage === 'answered' ? `本轮 ${game.answered} 人已作答` : '',
    rules: stage === 'early' || stage === 'near' ? howText(game) : '',
    slots: game.rewards.map((reward, place) => ({ place, name: `第 ${place + 1} 名`, amount: `${formatYuan(reward)} 元` })),
    win: own.win ? `${formatYuan(own.win.amount)}元红包，${own.win.isProvisional ? '' : '预计 '}${arrivalText(own.win)}，到微信零钱` : '',
    winners: stage === 'open' ? [] : game.winners.map(({ rank, maskedName, amount }) => ({ rank, name: `${maskedName ?? '一位群友'}${rank === own.win?.rank ? '（您）' : ''}`, amount: `${formatYuan(amount)} 元` })),
    last: stage !== 'open' && game.lastRound?.answer ? { number: game.lastRound.number, asked: game.lastRound.asked, ...game.lastRound.answer } : null,
  }
}

/** What is asked in the round that is on, and what became of his answer; null where nothing is. */
export function taskText({ game, own }: GroupGamePlay, stage: Stage, move: Move | null, isBusy: boolean) {
  const task = ['open', 'answered', 'over', 'paused'].includes(stage) ? game.round?.task : null
  if (!task) return null
  const answer = own.answer?.round === game.round?.number ? own.answer : null
  const option = answer?.option ?? (move?.move === 'answer' ? move.option : null)
  const markOf = (place: number) => (place !== option ? '' : answer ? (answer.isRight ? '✓ 答对了' : '✗ 没答对') : isBusy ? '正在提交…' : '还没提交')
  const known = Array.from({ length: task.lyric?.missing ?? 0 }, (_, place) => ({ place, text: answer?.known?.[place] ?? '　' }))
  const thrown = answer?.dice ?? null
  return {
    question: task.question?.text ?? '',
    options: (task.question?.options ?? []).map((text, place) => ({ place, text, mark: markOf(place) })),
    lyric: { before: task.lyric?.before ?? '', after: task.lyric?.after ?? '', hint: task.lyric?.hint ?? '', label: `空缺的 ${task.lyric?.missing ?? 0} 个字`, known, news: guessNews(answer), triesLeft: answer?.triesLeft ?? task.lyric?.tries ?? 0 },
    hasLyric: task.lyric !== null,
    dice: task.dice ? Array.from({ length: task.dice.dice }, (_, place) => ({ place, face: thrown?.[place] ?? WAITING[place % WAITING.length]! })) : [],
    diceText: task.dice ? (thrown ? thrownText(thrown) : `${task.dice.dice} 颗骰子合计 ${task.dice.target} 点及以上就中`) : '',
    isFree: stage === 'open' && option === null && !answer?.isFinal,
  }
}

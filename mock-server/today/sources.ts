import { answers } from './from-answers'
import { eventNews } from './from-events'
import { followUps } from './from-follow-ups'
import { groupGames } from './from-group-games'
import { handovers } from './from-handovers'
import { invitations } from './from-invitations'
import { losses } from './from-losses'
import { questions } from './from-questions'
import { rivals } from './from-rivals'
import { signals } from './from-signals'
import { sopTasks } from './from-sop'
import type { TodaySource } from './source'

/** All that can be for a manager to do today. */
export const sources: readonly TodaySource[] = [invitations, groupGames, followUps, signals, handovers, answers, eventNews, questions, rivals, losses, sopTasks]

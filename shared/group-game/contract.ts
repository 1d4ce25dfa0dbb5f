import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, fen, givenInstant, id, instant, slug, text } from '../api/schemas'
import { gameKind } from '../campaign/contract'
import { wecomId } from '../chat/contract'
import { chatMessage } from '../chat/message'
import { isOnce } from '../is-once'
import { answerRefusals, planRefusals, playerRefusals, steerRefusals } from './refusal'
import { groupGameRoutes } from './routes'

const gameParams = z.object({ groupGameId: slug })
const count = z.int().nonnegative()

/** `planned`: the group has not been told; `announced`: it has; `running`: the card is in the chat, rounds go on. */
export const groupGameState = z.enum(['planned', 'announced', 'running', 'ended'])

/** All slots are taken, all rounds are over, the manager ended it, it was cancelled before it began, or never launched. */
export const groupGameEnd = z.enum(['slots', 'rounds', 'manager', 'cancelled', 'missed'])

/** What is asked in a round: never its answer. */
const task = z.object({
  /** With kind `quiz`. */
  question: z.object({ text: z.string(), options: z.array(z.string()) }).nullable(),
  /** With kind `lyric`: a line with so many characters missing between `before` and `after`. */
  lyric: z.object({ before: z.string(), after: z.string(), missing: count, hint: z.string(), tries: count }).nullable(),
  /** With kind `dice`: so many dice, which have to show so much together. */
  dice: z.object({ dice: count, target: count }).nullable(),
})

const round = z.object({
  /** From 1. */
  number: z.int().positive(),
  /** From then on answers are taken, and what is asked is told: everybody sees it at the same moment. */
  opensAt: instant,
  /** Until then; while paused it stands where it would be without the pause. */
  closesAt: instant,
  isPaused: z.boolean(),
  /** What is asked; null until it opens. */
  task: task.nullable(),
})

/** A round that is over: now the answer is told. */
const finishedRound = z.object({
  number: z.int().positive(),
  /** What was asked, in a line; null with kind `dice`. */
  asked: z.string().nullable(),
  /** Null with kind `dice`. */
  answer: z.object({ text: z.string(), explanation: z.string(), source: z.string() }).nullable(),
})

const winner = z.object({
  /** From 1: who was first. */
  rank: z.int().positive(),
  /** `陈**`; null where WeChat tells no name. */
  maskedName: z.string().nullable(),
  amount: fen,
})

/** A game as everybody in it sees it. */
export const groupGameView = z.object({
  id: slug,
  kind: gameKind,
  groupName: z.string(),
  state: groupGameState,
  startsAt: instant,
  /** By rank: as many as there are slots (G14). Red packets. */
  rewards: z.array(fen),
  slotsLeft: count,
  /** How many rounds there are at most. */
  rounds: z.int().positive(),
  /** The round that is on, or opens next; null while the game is not running, and for who may not play. */
  round: round.nullable(),
  lastRound: finishedRound.nullable(),
  /** How many have come in. */
  joined: count,
  /** How many have answered in this round. */
  answered: count,
  winners: z.array(winner),
  /** Null until it has ended. */
  end: groupGameEnd.nullable(),
  /** The server's time when this was said: countdowns are counted from it. */
  now: instant,
})

/** Where the customer stands who asks. */
export const ownPlay = z.object({
  /** Why he cannot play; null where he can. */
  refusal: z.enum(playerRefusals).nullable(),
  isJoined: z.boolean(),
  /** Of the round that is on: his answers so far; null before the first. Of another `round` than the game's it says nothing. */
  answer: z
    .object({
      round: z.int().positive(),
      isRight: z.boolean(),
      /** He can answer no more in this round. */
      isFinal: z.boolean(),
      /** With kind `quiz`: what he chose, from 0. */
      option: z.int().nullable(),
      /** With kind `dice`: the faces, 1 to 6. */
      dice: z.array(z.int()).nullable(),
      /** With kind `lyric`: each missing character that a guess of his had in its place. */
      known: z.array(z.string().nullable()).nullable(),
      triesLeft: count.nullable(),
    })
    .nullable(),
  /** His slot; null while he has none. */
  win: z.object({ rank: z.int().positive(), amount: fen, payableOn: calendarDay, isProvisional: z.boolean() }).nullable(),
})

export const groupGamePlay = z.object({ game: groupGameView, own: ownPlay })

/** `live` actions are those of `steerGroupGame`; every one is kept with who and when (S12). */
export const steerActions = ['pause', 'resume', 'extend', 'skip', 'end', 'cancel'] as const

const logged = z.object({
  action: z.enum([...steerActions, 'plan', 'announce', 'launch']),
  managerName: z.string(),
  /** The round it was done in; 0 before the first. */
  round: count,
  at: instant,
})

const deskWinner = winner.extend({ customerId: slug, name: z.string().nullable(), round: z.int().positive(), wonAt: instant })

/** A game as the manager runs it. */
export const groupGameDesk = z.object({
  game: groupGameView,
  chatId: wecomId,
  /** From then on the group should be told (S11). */
  announceAt: instant,
  announcedAt: instant.nullable(),
  launchedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** How many customers are in the group. */
  members: count,
  /** Of the answers in this round. */
  right: count,
  wrong: count,
  winners: z.array(deskWinner),
  log: z.array(logged),
  /** What to send beforehand, in this order; empty once the game has begun. */
  announcement: z.array(chatMessage),
  /** The one card that launching sends to this chat (S10); null once the game has ended. */
  card: chatMessage.nullable(),
  /** What to send afterwards, names masked; null until it has ended, and where nobody has won. */
  winnerMessage: chatMessage.nullable(),
})

const groupBudget = z.object({
  /** `2026-03` */
  month: z.string(),
  /** Always `left + reserved + paid + released`. */
  budget: fen,
  left: fen,
  /** For the slots of planned games, and for prizes on their way. */
  reserved: fen,
  paid: fen,
  /** Given back to the bank: after the month, or never collected. */
  released: fen,
})

const listedGame = z.object({
  id: slug,
  kind: gameKind,
  state: groupGameState,
  end: groupGameEnd.nullable(),
  startsAt: instant,
  announceAt: instant,
  announcedAt: instant.nullable(),
  rewards: z.array(fen),
  winners: count,
})

const steered = z.object({
  outcome: z.enum(['done', 'refused']),
  /** Null where it was done. */
  refusal: z.enum(steerRefusals).nullable(),
  desk: groupGameDesk,
})

export type GroupGameView = z.output<typeof groupGameView>
export type GroupGameTask = z.output<typeof task>
export type OwnPlay = z.output<typeof ownPlay>
export type GroupGamePlay = z.output<typeof groupGamePlay>
export type GroupGameDesk = z.output<typeof groupGameDesk>
export type GroupGameEnd = z.output<typeof groupGameEnd>
export type GroupGameState = z.output<typeof groupGameState>
export type GroupBudget = z.output<typeof groupBudget>
export type ListedGame = z.output<typeof listedGame>
export type Steered = z.output<typeof steered>
export type SteerAction = (typeof steerActions)[number]

export const groupGameContract = defineContract(groupGameRoutes, {
  listGroupGames: {
    summary: "The games of a group, those to come first, and what is left of this month's budget for them (G16)",
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ chatId: wecomId }),
    response: z.object({
      /** Only who owns the group plans and runs its games. */
      isOwner: z.boolean(),
      budget: groupBudget,
      games: z.array(listedGame),
    }),
    errors: ['ROLE_REQUIRED', 'GROUP_NOT_FOUND', 'OTHER_BRANCH'],
  },
  planGroupGame: {
    summary: 'Plans a game for a group one owns, and reserves its rewards (S10, G14-G16). Safe to repeat: an id that is there already changes nothing',
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ chatId: wecomId, groupGameId: slug }),
    body: z.strictObject({
      kind: gameKind,
      /** By rank, in fen. */
      rewards: z.array(fen).max(20),
      startsAt: givenInstant,
      /** The group is told so many minutes before (S11). */
      leadMinutes: z.int().min(0).max(24 * 60),
      rounds: z.int().min(1).max(10),
      /** How long a round takes answers. */
      roundSeconds: z.int().min(15).max(600),
      /** What is asked first, by its id in the bank and in this order; what rounds there are behind it are drawn at the launch. Left out: all are. */
      questionIds: z.array(id).max(10).refine(isOnce, 'a question is picked twice').optional(),
    }),
    response: z.object({
      outcome: z.enum(['planned', 'refused']),
      /** Null where it was planned. */
      refusal: z.enum(planRefusals).nullable(),
    }),
    errors: ['ROLE_REQUIRED', 'GROUP_NOT_FOUND', 'NOT_GROUP_OWNER'],
  },
  showGroupGameDesk: {
    summary: 'A game as the manager runs it: who came, who answered, who won. Live at `/live` behind this address',
    actor: 'manager',
    roles: ['manager'],
    params: gameParams,
    response: groupGameDesk,
    errors: ['ROLE_REQUIRED', 'GROUP_GAME_NOT_FOUND', 'NOT_GROUP_OWNER'],
  },
  announceGroupGame: {
    summary: 'The group has been told of the game (S11). Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: gameParams,
    response: steered,
    errors: ['ROLE_REQUIRED', 'GROUP_GAME_NOT_FOUND', 'NOT_GROUP_OWNER'],
  },
  launchGroupGame: {
    summary: 'The card is in the chat: the first round opens in a moment (S10). Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: gameParams,
    response: steered,
    errors: ['ROLE_REQUIRED', 'GROUP_GAME_NOT_FOUND', 'NOT_GROUP_OWNER'],
  },
  steerGroupGame: {
    summary: 'Adapts a game while it runs: pause, resume, extend the round, skip its question, end early; or cancels it before. Logged (S12). Safe to repeat by its id',
    actor: 'manager',
    roles: ['manager'],
    params: gameParams.extend({ actionId: id }),
    body: z.strictObject({
      action: z.enum(steerActions),
      /** The round it is meant for, as the screen showed it; 0 before the first. */
      round: count.max(100),
    }),
    response: steered,
    errors: ['ROLE_REQUIRED', 'GROUP_GAME_NOT_FOUND', 'NOT_GROUP_OWNER'],
  },
  showGroupGame: {
    summary: 'A game, and where the customer stands in it. Live at `/live` behind this address',
    actor: 'customer',
    params: gameParams,
    response: groupGamePlay,
    errors: ['GROUP_GAME_NOT_FOUND'],
  },
  joinGroupGame: {
    summary: 'Comes into the game. Refused it changes nothing: see `own.refusal`. Safe to repeat',
    actor: 'customer',
    params: gameParams,
    response: groupGamePlay,
    errors: ['GROUP_GAME_NOT_FOUND'],
  },
  answerGroupGame: {
    summary: 'Answers in a round; who is right first takes the next slot (G14). The same answer again changes nothing',
    actor: 'customer',
    params: gameParams,
    /** A claim to have won is refused: there is no such field. */
    body: z.discriminatedUnion('move', [
      z.strictObject({ move: z.literal('throw'), round: z.int().min(1).max(100) }),
      z.strictObject({ move: z.literal('answer'), round: z.int().min(1).max(100), option: z.int().min(0).max(9) }),
      z.strictObject({ move: z.literal('guess'), round: z.int().min(1).max(100), text: text(60) }),
    ]),
    response: groupGamePlay.extend({
      /** `late`: right, and all slots were taken. */
      outcome: z.enum(['won', 'late', 'wrong', 'refused']),
      /** Null where it was taken. */
      refusal: z.enum(answerRefusals).nullable(),
    }),
    errors: ['GROUP_GAME_NOT_FOUND', 'MOVE_NOT_ALLOWED'],
  },
})

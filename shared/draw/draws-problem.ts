import { formatYuan } from '../money/yuan'
import type { RecordedPrize } from './draws-record'

export type ProblemCode =
  | 'COMMITMENT_MISMATCH'
  | 'SEED_NOT_REVEALED'
  | 'WRONG_PRIZE'
  | 'TICKET_MISSING'
  | 'TICKET_TWICE'
  | 'TICKET_UNKNOWN'
  | 'PRIZE_COUNT'
  | 'RECEIPT_FORGED'
  | 'RECEIPT_NOT_IN_DRAWS'
  | 'MALFORMED'

export interface Problem {
  code: ProblemCode
  /** A Chinese sentence for the screen. */
  text: string
  /** Where one ticket is meant; of a gap, the first. */
  ticket?: number
}

/** The text may be shown on a terminal, which a name from a hostile file must not give orders to. */
const nameText = (name: string) => `“${name.replace(/\p{Cc}/gu, '\ufffd')}”`

const prizeText = ({ name, amount }: Pick<RecordedPrize, 'name' | 'amount'>) => `${nameText(name)}${formatYuan(amount)}元`

/** Every sentence a verdict can say. */
export const problem = {
  malformed: (flaw: string): Problem => ({ code: 'MALFORMED', text: `这份记录无法核对：${flaw}。` }),
  seedNotRevealed: (): Problem => ({ code: 'SEED_NOT_REVEALED', text: '抽奖种子还没有公布，活动结束后才能核对每张票的奖品。' }),
  commitmentMismatch: (): Problem => ({
    code: 'COMMITMENT_MISMATCH',
    text: '由奖品方案和抽奖种子算出的校验码与公布的不一致，方案、种子或校验码被改过。',
  }),
  wrongPrize: (ticket: number, drawn: Pick<RecordedPrize, 'name' | 'amount'>, due: RecordedPrize | undefined): Problem => ({
    code: 'WRONG_PRIZE',
    ticket,
    text: due
      ? `${ticket}号票应得${prizeText(due)}，记录中却是${prizeText(drawn)}。`
      : `${ticket}号票记录的${prizeText(drawn)}不在奖品方案中。`,
  }),
  ticketMissing: (first: number, last: number): Problem => ({
    code: 'TICKET_MISSING',
    ticket: first,
    text: first === last ? `缺少${first}号票的抽奖记录。` : `缺少${first}号至${last}号票的抽奖记录。`,
  }),
  ticketTwice: (ticket: number): Problem => ({ code: 'TICKET_TWICE', ticket, text: `${ticket}号票的抽奖记录不止一条。` }),
  ticketUnknown: (ticket: number, tickets: number): Problem => ({
    code: 'TICKET_UNKNOWN',
    ticket,
    text: `票号只有1至${tickets}，记录中却有${ticket}号票。`,
  }),
  prizeCount: ({ name, count }: RecordedPrize, drawn: number): Problem => ({
    code: 'PRIZE_COUNT',
    text: `方案中${nameText(name)}有${count}份，记录中却抽出了${drawn}份。`,
  }),
  receiptForged: (ticket: number): Problem => ({
    code: 'RECEIPT_FORGED',
    ticket,
    text: `${ticket}号票的抽奖凭证签名无效，凭证被改过，或不是由本活动签发。`,
  }),
  receiptNotInDraws: (ticket: number): Problem => ({
    code: 'RECEIPT_NOT_IN_DRAWS',
    ticket,
    text: `${ticket}号票的抽奖凭证是真的，但与公布的记录不一致。`,
  }),
}

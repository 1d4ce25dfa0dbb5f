import { toFen } from '#shared/money/fen'
import type { Receipt } from '#shared/draw/receipt'
import type { Deps } from '../deps'
import { participationId } from '../participation/participation-id'

interface Row {
  commitment: string
  ticket: number
  prize_code: string
  amount_fen: number
  drawn_at: Date
}

const DRAW = `
  select c.commitment, v.ticket, p.code as prize_code, v.amount_fen, v.drawn_at
  from voucher v
  join campaign c on c.id = v.campaign_id
  join prize p on p.campaign_id = v.campaign_id and p.index = v.prize_index
  where v.id = $1 and v.ticket is not null`

/**
 * The signed receipt of a customer's draw (K8); null before he has drawn. Signed when it is asked for: the key and the
 * text are fixed, so it is the same every time, and a draw does not wait for it.
 */
export async function showReceipt(
  { db, receipts }: Pick<Deps, 'db' | 'receipts'>,
  campaignId: string,
  customerId: string,
): Promise<Receipt | null> {
  const [row] = await db.query<Row>(DRAW, [participationId(campaignId, customerId)])
  if (!row) return null
  const { commitment, ticket, prize_code: prizeCode, amount_fen, drawn_at } = row
  return receipts.sign({ campaignId, commitment, ticket, prizeCode, amount: toFen(amount_fen), drawnAt: drawn_at.toISOString() })
}

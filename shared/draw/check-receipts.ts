import type { DrawsRecord, RecordedDraw } from './draws-record'
import { problem, type Problem } from './draws-problem'
import { isReceiptGenuine, type Receipt } from './receipt'

/** How receipts are checked, and how many of them in a bearable time. */
export interface ReceiptCheck {
  isGenuine: (receipt: Receipt, publicKey: string) => boolean
  most: number
}

/** Runs anywhere, at 1 to 2 ms a receipt. */
export const anywhere: ReceiptCheck = { isGenuine: isReceiptGenuine, most: 5_000 }

function isOfDraw(receipt: Receipt, draw: RecordedDraw | undefined, { campaignId, commitment }: DrawsRecord): boolean {
  return draw !== undefined && receipt.campaignId === campaignId && receipt.commitment === commitment
    && receipt.prizeCode === draw.prizeCode && receipt.amount === draw.amount
    && Date.parse(receipt.drawnAt) === Date.parse(draw.drawnAt)
}

/** Every receipt was signed with the campaign's key, and says what the published draw of its ticket says. */
export function checkReceipts(record: DrawsRecord, { isGenuine }: ReceiptCheck): Problem[] {
  const byTicket = new Map(record.draws.map((draw) => [draw.ticket, draw]))
  return (record.receipts ?? []).flatMap((receipt) => {
    if (!isGenuine(receipt, record.publicKey)) return [problem.receiptForged(receipt.ticket)]
    return isOfDraw(receipt, byTicket.get(receipt.ticket), record) ? [] : [problem.receiptNotInDraws(receipt.ticket)]
  })
}

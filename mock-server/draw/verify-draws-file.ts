import { readFile } from 'node:fs/promises'
import type { Problem, ProblemCode } from '#shared/draw/draws-problem'
import type { DrawsRecord } from '#shared/draw/draws-record'
import { isReceipt } from '#shared/draw/receipt'
import { isObject } from '#shared/draw/record-shapes'
import { verifyDraws, type Verdict } from '#shared/draw/verify-draws'
import { formatYuan } from '#shared/money/yuan'
import { nativeReceiptCheck } from './native-receipt-check'

const SHOWN = 20

export const EXIT = { genuine: 0, notGenuine: 1, unusable: 2 } as const

export interface FileVerdict {
  exitCode: (typeof EXIT)[keyof typeof EXIT]
  lines: string[]
}

const MEANING: Record<ProblemCode, string> = {
  COMMITMENT_MISMATCH: 'plan and seed do not give the commitment',
  SEED_NOT_REVEALED: 'the prizes of the tickets cannot be recomputed yet',
  WRONG_PRIZE: 'not the prize this ticket leads to',
  TICKET_MISSING: 'no draw, though a later ticket was drawn',
  TICKET_TWICE: 'more than one draw',
  TICKET_UNKNOWN: 'the plan has no such ticket',
  PRIZE_COUNT: 'not drawn as often as the plan says',
  RECEIPT_FORGED: 'the signature is not the campaign key\'s',
  RECEIPT_NOT_IN_DRAWS: 'signed, but the record says otherwise',
  MALFORMED: 'not a complete draws record',
}

const whole = (count: number) => count.toLocaleString('en-US')

function problemLine({ code, ticket, text }: Problem): string {
  const place = ticket === undefined ? code : `${code}, ticket ${ticket}`
  return `  ${place}: ${MEANING[code]}. ${text}`
}

function problemLines(problems: readonly Problem[]): string[] {
  const more = problems.length > SHOWN ? [`  … and ${whole(problems.length - SHOWN)} more`] : []
  return [...problems.slice(0, SHOWN).map(problemLine), ...more]
}

function report({ campaignId, commitment }: DrawsRecord, { isGenuine, problems, checked }: Verdict): string[] {
  const { tickets, draws, receipts, totalFen } = checked
  return [
    `campaign ${campaignId}: ${whole(draws)} draws of ${whole(tickets)} tickets, ${formatYuan(totalFen)} yuan, ${whole(receipts)} ${receipts === 1 ? 'receipt' : 'receipts'}`,
    `commitment ${commitment} (must be the one published before the first draw)`,
    isGenuine ? 'genuine: everything was recomputed and nothing differs' : `NOT PROVEN: ${whole(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}`,
    ...problemLines(problems),
  ]
}

const unusable = (line: string): FileVerdict => ({ exitCode: EXIT.unusable, lines: [line] })

type Read = { value: unknown } | { flaw: string }

async function readJson(file: string): Promise<Read> {
  try {
    return { value: JSON.parse(await readFile(file, 'utf8')) as unknown }
  } catch (error) {
    return { flaw: error instanceof SyntaxError ? `${file} is not JSON` : `${file} cannot be read: ${(error as Error).message}` }
  }
}

/** As a customer's page saves it, or as `GET /api/campaigns/ID/receipt` answers. */
async function readReceipt(file: string): Promise<Read> {
  const read = await readJson(file)
  if ('flaw' in read) return read
  const value = isObject(read.value) && 'receipt' in read.value ? read.value.receipt : read.value
  return isReceipt(value) ? { value } : { flaw: `${file} is not a receipt` }
}

/** Who has a receipt in his hand asks whether it is in the record: it is checked with those the record brings itself. */
function withReceipt(record: unknown, receipt: unknown): unknown {
  if (!isObject(record)) return record
  const { receipts = [] } = record
  return { ...record, receipts: Array.isArray(receipts) ? [...(receipts as unknown[]), receipt] : receipts }
}

/**
 * Recomputes the campaign in a JSON file, with a receipt from another one, and says in English what was checked. Never
 * throws: a file may be anything.
 */
export async function verifyDrawsFile(file: string, receiptFile: string | null = null): Promise<FileVerdict> {
  const read = await readJson(file)
  if ('flaw' in read) return unusable(read.flaw)
  const receipt = receiptFile === null ? null : await readReceipt(receiptFile)
  if (receipt && 'flaw' in receipt) return unusable(receipt.flaw)
  const record = receipt ? withReceipt(read.value, receipt.value) : read.value
  const verdict = verifyDraws(record, nativeReceiptCheck())
  if (verdict.problems[0]?.code === 'MALFORMED') return { exitCode: EXIT.unusable, lines: [`${file} cannot be verified`, ...problemLines(verdict.problems)] }
  return { exitCode: verdict.isGenuine ? EXIT.genuine : EXIT.notGenuine, lines: report(record as DrawsRecord, verdict) }
}

import { readFile } from 'node:fs/promises'
import type { Problem, ProblemCode } from '#shared/draw/draws-problem'
import type { DrawsRecord } from '#shared/draw/draws-record'
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
    `campaign ${campaignId}: ${whole(draws)} draws of ${whole(tickets)} tickets, ${formatYuan(totalFen)} yuan, ${whole(receipts)} receipts`,
    `commitment ${commitment} (must be the one published before the first draw)`,
    isGenuine ? 'genuine: everything was recomputed and nothing differs' : `NOT PROVEN: ${whole(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}`,
    ...problemLines(problems),
  ]
}

const unusable = (line: string): FileVerdict => ({ exitCode: EXIT.unusable, lines: [line] })

async function readText(file: string): Promise<string | Error> {
  return readFile(file, 'utf8').catch((error: Error) => error)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Recomputes the campaign in a JSON file and says in English what was checked. Never throws: a file may be anything. */
export async function verifyDrawsFile(file: string): Promise<FileVerdict> {
  const text = await readText(file)
  if (text instanceof Error) return unusable(`${file} cannot be read: ${text.message}`)
  const record = parseJson(text)
  if (record === undefined) return unusable(`${file} is not JSON`)
  const verdict = verifyDraws(record, nativeReceiptCheck())
  if (verdict.problems[0]?.code === 'MALFORMED') return { exitCode: EXIT.unusable, lines: [`${file} cannot be verified`, ...problemLines(verdict.problems)] }
  return { exitCode: verdict.isGenuine ? EXIT.genuine : EXIT.notGenuine, lines: report(record as DrawsRecord, verdict) }
}

import { toFen, type Fen } from './fen'
import { groupThousands } from './group-thousands'

const YUAN = /^(0|[1-9]\d{0,2}(,\d{3})+|[1-9]\d*)(\.(\d{1,2}))?$/

/** "19,400.00", "3.88" or "188" to fen; null where the text is no amount of yuan. Works on digits, never on floats. */
export function parseYuan(text: string): Fen | null {
  const match = YUAN.exec(text.trim())
  if (!match) return null
  const fen = Number(match[1]!.replaceAll(',', '')) * 100 + Number((match[4] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(fen) ? toFen(fen) : null
}

/** Fen as people write yuan: 18800 → "188", 388 → "3.88", 350 → "3.50", 1940000 → "19,400". */
export function formatYuan(amount: Fen): string {
  const sign = amount < 0 ? '-' : ''
  const whole = groupThousands(Math.trunc(Math.abs(amount) / 100))
  const rest = Math.abs(amount) % 100
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${rest.toString().padStart(2, '0')}`
}

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Report } from './report'
import { notBuilt } from './start-part'

/** One line of the page bench's output. */
type Line = { name: string; value: number; note: string } | { name: string; absent: string }

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

function tell(report: Report, text: string): void {
  const line = JSON.parse(text) as Line
  if ('absent' in line) report.absent(line.name, line.absent)
  else report.figure(line.name, line.value, line.note)
}

/** The page's bench belongs to h5, which the server may not import: a process of its own that prints a figure a line. */
export async function benchLottery(report: Report): Promise<void> {
  report.say('lottery: the page against a static one, phone with 4× CPU, 150 ms and 1.6 Mbps, cold')
  const reason = notBuilt()
  if (reason !== null) return report.absent('lottery.*', reason)
  const child = spawn(process.execPath, ['--import', 'tsx', 'h5/bench/lottery.ts'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part))
  const code = await new Promise((resolve) => child.once('close', resolve))
  for (const line of output.split('\n').filter(Boolean)) tell(report, line)
  if (code !== 0) report.absent('lottery.*', `its bench ended with ${String(code)}`)
}

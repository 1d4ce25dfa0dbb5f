import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Report } from './report'
import { notBuilt } from './start-part'

/** One line of a page bench's output. */
type Line = { name: string; value: number; note: string } | { name: string; absent: string }

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

function tell(report: Report, text: string): void {
  const line = JSON.parse(text) as Line
  if ('absent' in line) report.absent(line.name, line.absent)
  else report.figure(line.name, line.value, line.note)
}

/** A bench of h5's, which the server may not import: a process of its own that prints a figure a line. */
async function benchPage(report: Report, name: 'lottery' | 'sidebar'): Promise<void> {
  const reason = notBuilt()
  if (reason !== null) return report.absent(`${name}.*`, reason)
  const child = spawn(process.execPath, ['--import', 'tsx', `h5/bench/${name}.ts`], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part))
  const code = await new Promise((resolve) => child.once('close', resolve))
  for (const line of output.split('\n').filter(Boolean)) tell(report, line)
  if (code !== 0) report.absent(`${name}.*`, `its bench ended with ${String(code)}`)
}

export function benchLottery(report: Report): Promise<void> {
  report.say('lottery: the page against a static one, phone with 4× CPU, 150 ms and 1.6 Mbps, cold')
  return benchPage(report, 'lottery')
}

export function benchSidebar(report: Report): Promise<void> {
  report.say('sidebar: 10,000 scripts against none, and opening a chat against a static page of the same size, 4× CPU, warm')
  return benchPage(report, 'sidebar')
}

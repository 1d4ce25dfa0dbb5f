import { writeFile } from 'node:fs/promises'

/** The flat object of performance figures; a figure that could not be measured is absent, never zero. */
export type Figures = Record<string, number>

export interface Report {
  readonly figures: Figures
  /** Prints and keeps one figure. `note` says what it is relative to. */
  figure(name: string, value: number, note: string): void
  /** Says why a figure is missing. */
  absent(name: string, reason: string): void
  say(line: string): void
}

const KEY_WIDTH = 24

/** Three significant digits are more than a shared machine can promise. */
const rounded = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)))

export function createReport(print: (line: string) => void = console.log): Report {
  const figures: Figures = {}
  return {
    figures,
    figure: (name, value, note) => {
      figures[name] = rounded(value)
      print(`  ${name.padEnd(KEY_WIDTH)}${String(figures[name]).padStart(9)}  ${note}`)
    },
    absent: (name, reason) => print(`  ${name.padEnd(KEY_WIDTH)}${'–'.padStart(9)}  not measured: ${reason}`),
    say: print,
  }
}

/** Sorted by key, one to a line: two files compare well. */
export async function writeFigures(file: string, figures: Figures): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(figures).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`)
}
